import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { currentActor } from "@/app/session";
import { AssessmentsPanel } from "@/components/decision/assessments-panel";
import decisionStyles from "@/components/decision/decision.module.css";
import { DecisionForm } from "@/components/decision/decision-form";
import { invitedPlaces } from "@/components/projects/closing-invitations";
import { Conditions } from "@/components/projects/conditions";
import { History } from "@/components/projects/history";
import { hasAcceptedPartner } from "@/components/projects/partners";
import { ProjectFrame } from "@/components/projects/project-frame";
import { transitionMessages } from "@/components/projects/transition-messages";
import { transitionName } from "@/components/projects/transition-names";
import { Moves } from "@/components/projects/transitions";
import { classes } from "@/components/ui/classes";
import panels from "@/components/ui/panels.module.css";
import styles from "@/components/ui/project.module.css";
import type { MaybeActor } from "@/lib/access/actor";
import { Problem } from "@/lib/access/problems";
import { assessmentsOf } from "@/lib/assessments/queries";
import type { Assessments } from "@/lib/assessments/schema";
import { conditionsOf } from "@/lib/conditions/queries";
import { languageOf } from "@/lib/language/language-of";
import { isLocale, type Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { Condition } from "@/lib/project-rules/transitions";
import { historyOf } from "@/lib/projects/queries";
import { taxonomy as readTaxonomy } from "@/lib/taxonomy/queries";
import { sentProject } from "@/lib/workflow/queries";
import { projectOr404 } from "../../project";

type Props = { params: Promise<{ locale: string; code: string }> };
const DECIDED = new Set(["AGREED", "CHANGES_REQUESTED", "DECLINED"]);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, code } = await params;
  if (!isLocale(locale)) return {};
  await projectOr404(code);
  return { title: `${messagesOf(locale).decision.title} · ${code}`, robots: { index: false } };
}

/** The assessments for those who may see some of them; nothing for everybody else. */
async function assessmentsFor(code: string, actor: MaybeActor) {
  try {
    return await assessmentsOf(code, actor);
  } catch (error) {
    if (error instanceof Problem && (error.status === 401 || error.status === 403)) return null;
    throw error;
  }
}

const isStillOpen = ({ status }: Assessments["items"][number]) => status === "ASSIGNED" || status === "STARTED";

/** What the assessors advise, each in its language: where the answer to the places begins. */
function adviceOf(assessments: Assessments | null, locale: Locale): { en: string; zh: string } {
  const given = (assessments?.items ?? []).flatMap(({ answers }) => answers?.advice?.comment ?? []);
  const inOne = (language: Locale) => given.filter((text) => languageOf(text, locale) === language).join("\n\n");
  return { en: inOne("en"), zh: inOne("zh") };
}

export default async function DecisionPage({ params }: Props) {
  const { locale, code } = await params;
  if (!isLocale(locale)) notFound();
  const [actor] = await Promise.all([currentActor(), projectOr404(code)]);
  // What is decided on is what was sent, also for somebody who may write the new version.
  const project = await sentProject(code, actor);
  const [assessments, conditions, history, taxonomy] = await Promise.all([
    assessmentsFor(code, actor),
    conditionsOf(code, actor),
    historyOf(code, actor),
    readTaxonomy(),
  ]);
  const { decision: messages, project: projectMessages, terms } = messagesOf(locale);
  const { transitions, waitingFor } = project.abilities;
  const decides = [...transitions, ...waitingFor].some(({ verb }) =>
    ["agree", "requestChanges", "decline"].includes(verb),
  );
  const moveMessages = transitionMessages(locale);
  const takesUp = transitions.filter(({ verb }) => verb === "takeUp");
  // Before the review has started, what it needs for an agreement is not looked up: only who takes part is known.
  const lacks: Condition[] =
    takesUp.length > 0 && !hasAcceptedPartner(project)
      ? ["acceptedPartnerOnOtherSide"]
      : (project.abilities.waitingFor.find(({ verb }) => verb === "agree")?.unmet ?? []);
  const decisions = history.filter(({ from, to }) => DECIDED.has(to) || (from !== null && DECIDED.has(from)));
  return (
    <ProjectFrame project={project} taxonomy={taxonomy} locale={locale} page="decision" wide>
      <div className={classes(styles.projectMain, decisionStyles.decision)}>
        {assessments && (
          <AssessmentsPanel code={code} status={project.status} assessments={assessments} locale={locale} />
        )}
        {decides && (
          <section data-testid="decision-form" aria-labelledby="decide">
            <h2 id="decide">{messages.form.title}</h2>
            {project.sentVersion !== null && (
              <p className={decisionStyles.decidedVersion} data-testid="decided-version">
                {formatMessage(messages.form.version, locale, { number: project.sentVersion })}{" "}
                <Link prefetch={false} href={`/${locale}/projects/${code}/versions/${project.sentVersion}`}>
                  {formatMessage(messages.form.versionLink, locale, { number: project.sentVersion })}
                </Link>
              </p>
            )}
            {project.beingRevised && <p className={panels.notice}>{messages.form.writing}</p>}
            {assessments && !assessments.allIn && assessments.items.length > 0 && (
              <p className={panels.notice}>
                {assessments.items.some(isStillOpen) ? messages.form.notAllIn : messages.form.tooFewIn}
              </p>
            )}
            {takesUp[0] && (
              <div className={decisionStyles.startsReview}>
                <p>{transitionName(moveMessages, takesUp[0]).does}</p>
                <Moves
                  code={code}
                  status={project.status}
                  version={project.sentVersion}
                  moves={takesUp}
                  look="plain"
                  locale={locale}
                  messages={moveMessages}
                />
              </div>
            )}
            <DecisionForm
              code={code}
              status={project.status}
              version={project.sentVersion}
              advice={adviceOf(assessments, locale)}
              startsReview={takesUp.length > 0}
              possible={transitions}
              agreementLacks={lacks}
              invited={invitedPlaces(project, locale)}
              locale={locale}
              messages={{
                ...messages.form,
                exampleTitle: terms.exampleTitle,
                answer: projectMessages.answer,
                conditions: messages.conditions.title,
              }}
              transitionMessages={moveMessages}
            />
          </section>
        )}
        <Conditions code={code} conditions={conditions} locale={locale} />
        {decisions.length > 0 && <History code={code} title={messages.title} history={decisions} locale={locale} />}
        {decisions.length === 0 && !decides && (
          <section aria-labelledby="no-decision">
            <h2 id="no-decision">{messages.title}</h2>
            <p className={panels.sectionEmpty}>
              {project.status === "WITHDRAWN" ? messages.noneWithdrawn : messages.none}
            </p>
          </section>
        )}
      </div>
    </ProjectFrame>
  );
}
