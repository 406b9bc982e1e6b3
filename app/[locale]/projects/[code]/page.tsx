import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { alternatesOf } from "@/app/alternates";
import { openGraphOf } from "@/app/open-graph";
import { publicAddress } from "@/app/public-address";
import { currentActor } from "@/app/session";
import { NextMeeting } from "@/components/meetings/next-meeting";
import { Mergers } from "@/components/mergers/mergers";
import { CheckList } from "@/components/plan/check-list";
import { LatestReport } from "@/components/progress/latest-report";
import { ProgressSummary } from "@/components/progress/summary";
import { ActionPanel, ActionsApart } from "@/components/projects/action-panel";
import { BlockerList } from "@/components/projects/blocker-list";
import { Conditions } from "@/components/projects/conditions";
import { Endorsements } from "@/components/projects/endorsements";
import { History } from "@/components/projects/history";
import { nextStepOf } from "@/components/projects/next-step";
import { NextStepPanel } from "@/components/projects/next-step-panel";
import { OpenAmendmentNotice } from "@/components/projects/open-amendment-notice";
import { ProjectFacts } from "@/components/projects/project-facts";
import { ProjectFrame } from "@/components/projects/project-frame";
import { ProjectText } from "@/components/projects/project-text";
import { callEntered } from "@/components/projects/sending";
import { TwoSides } from "@/components/projects/two-sides";
import { Share } from "@/components/sharing/share";
import { Thread } from "@/components/threads/thread";
import styles from "@/components/ui/project.module.css";
import { openAssessment } from "@/lib/assessments/queries";
import { conditionsOf } from "@/lib/conditions/queries";
import { endorsementsOf } from "@/lib/endorsements/queries";
import { isLocale, type Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { inLanguage } from "@/lib/language/say";
import { meetingsOf, nextMeeting } from "@/lib/meetings/queries";
import { placesTakingPart } from "@/lib/places/queries";
import { amendingOf } from "@/lib/plans/amendments/queries";
import { contributionsOf, planFindings } from "@/lib/plans/sections/queries";
import { milestonesOf } from "@/lib/progress/milestones";
import { isReportAsked } from "@/lib/progress/reporting-interval";
import { updatesOf } from "@/lib/progress/updates";
import { isAwaitingDecision, isRunning } from "@/lib/project-rules/status";
import type { ProjectView } from "@/lib/projects/present";
import { historyOf } from "@/lib/projects/queries";
import { taxonomy as readTaxonomy } from "@/lib/taxonomy/queries";
import { excerpt } from "@/lib/text/excerpt";
import { openWishesOf } from "@/lib/work/waiting/open-wishes";
import { mergersOf } from "@/lib/workflow/mergers/queries";
import { projectOr404 } from "../project";

type Props = { params: Promise<{ locale: string; code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, code } = await params;
  if (!isLocale(locale)) return {};
  const project = await projectOr404(code);
  const title = inLanguage(project.title, locale)?.text ?? code;
  const description = excerpt(inLanguage(project.summary, locale)?.text ?? "", 200) || undefined;
  return {
    title,
    description,
    alternates: alternatesOf(locale, `/projects/${code}`, `/projects/${code}`),
    robots: project.status === "DRAFT" ? { index: false } : undefined,
    openGraph: openGraphOf(locale, `/projects/${code}`, {
      title,
      description,
      type: "article",
      picture: `${title} · ${messagesOf(locale).status[project.status]}`,
      modifiedTime: project.updatedAt,
    }),
  };
}

const isSendable = ({ abilities, status, workingCopy }: ProjectView) =>
  abilities.edit && (status === "DRAFT" || status === "CHANGES_REQUESTED" || !!workingCopy);

/** Whether the reader can be one of its assessors: nobody is who writes it or decides on it. */
const mayAssess = ({ status, abilities }: ProjectView) =>
  isAwaitingDecision(status) && !abilities.edit && ![...abilities.transitions, ...abilities.waitingFor].length;

export default async function ProjectPage({ params }: Props) {
  const { locale, code } = await params;
  if (!isLocale(locale)) notFound();
  const [project, actor] = await Promise.all([projectOr404(code), currentActor()]);
  const [
    history,
    conditions,
    endorsements,
    milestones,
    updates,
    meetings,
    taxonomy,
    places,
    mergers,
    contributions,
    findings,
    assessment,
    amending,
    openWishes,
    reportAsked,
  ] = await Promise.all([
    historyOf(code, actor),
    conditionsOf(code, actor),
    endorsementsOf(code, actor),
    milestonesOf(code, actor),
    updatesOf(code, { limit: 1 }, actor),
    meetingsOf(code, actor),
    readTaxonomy(),
    project.abilities.invite ? placesTakingPart() : [],
    mergersOf(code, actor),
    contributionsOf(code, actor),
    // From where a plan is sent, the check stands before the button.
    isSendable(project) ? planFindings(code, actor) : null,
    actor && mayAssess(project) ? openAssessment(code, actor) : null,
    isRunning(project.status) ? amendingOf(code, actor) : null,
    openWishesOf(code, actor),
    isReportAsked(code, actor),
  ]);
  const { plan } = messagesOf(locale);
  const next = nextMeeting(meetings);
  const amendment = amending?.open;
  const step =
    actor && nextStepOf(project, { milestones, conditions, assessment, amendment, openWishes, reportAsked }, actor);
  const answers = project.partners
    .filter(({ slug }) => openWishes.some((wish) => wish.mayAnswer && wish.slug === slug))
    .map(({ slug, name, wishes }) => ({ slug, place: name[locale], text: wishes ?? "" }));
  const call = callEntered(findings?.round, locale);
  const colour = taxonomy.cluster(project.cluster)?.colour;
  const progress = <ProgressSummary project={project} milestones={milestones} colour={colour} locale={locale} />;
  return (
    <ProjectFrame
      project={project}
      taxonomy={taxonomy}
      locale={locale}
      page="overview"
      acts={<ActionsApart project={project} amending={amending} locale={locale} />}
    >
      <div className={styles.projectNext}>
        <NextStepPanel
          project={project}
          step={step}
          call={call}
          actor={actor}
          word={history.findLast(({ to }) => to === "PROPOSED")}
          locale={locale}
        />
        <OpenAmendmentNotice code={code} amendment={amending?.open ?? null} step={step} locale={locale} />
        <BlockerList
          project={project}
          step={step}
          milestones={milestones}
          conditions={conditions}
          openWishes={openWishes}
          history={history}
          taxonomy={taxonomy}
          locale={locale}
        />
      </div>
      <aside className={styles.projectAside}>
        {findings && (
          <CheckList
            code={code}
            findings={findings.items}
            round={findings.round}
            locale={locale}
            messages={{ sections: plan.sections, check: plan.check }}
          />
        )}
        <ActionPanel project={project} actor={actor} step={step} call={call} locale={locale} />
        <Mergers code={code} mergers={mergers} locale={locale} />
        <ProjectFacts project={project} taxonomy={taxonomy} locale={locale} />
        {next && <NextMeeting code={code} meeting={next} locale={locale} />}
        <LatestReport report={updates.items[0]} locale={locale} />
      </aside>
      <div className={styles.projectMain}>
        {project.status === "COMPLETED" && <Result code={code} locale={locale} />}
        <ProjectText project={project} locale={locale} />
        <TwoSides
          project={project}
          contributions={contributions}
          places={places}
          colour={colour}
          step={step}
          locale={locale}
        />
        {progress}
        <Conditions code={code} conditions={conditions} locale={locale} />
        <Endorsements project={project} endorsements={endorsements} actor={actor} locale={locale} />
        <section className={styles.projectSection} id="conversation">
          <h2>{messagesOf(locale).project.conversation}</h2>
          <Thread threadId={project.threadId} actor={actor} locale={locale} answers={answers} />
        </section>
        <History code={code} history={history} locale={locale} />
        {/* A draft is for nobody else. */}
        {project.status !== "DRAFT" && (
          <Share
            kind="project"
            name={code}
            title={inLanguage(project.title, locale)?.text ?? code}
            site={publicAddress()}
            locale={locale}
          />
        )}
      </div>
    </ProjectFrame>
  );
}

/** What matters first of a completed project. */
function Result({ code, locale }: { code: string; locale: Locale }) {
  const { result } = messagesOf(locale).project;
  return (
    <section className={styles.projectSection} aria-labelledby="result">
      <h2 id="result">{result.title}</h2>
      <p>
        <Link prefetch={false} href={`/${locale}/projects/${code}/final-report`}>
          {result.link}
        </Link>
      </p>
    </section>
  );
}
