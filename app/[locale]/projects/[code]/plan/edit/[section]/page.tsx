import type { Metadata } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { offeredCalls } from "@/app/[locale]/projects/offered-calls";
import { projectOr404 } from "@/app/[locale]/projects/project";
import { refusedPage } from "@/app/refused-page";
import { currentActor } from "@/app/session";
import { PartEditor } from "@/components/plan/form/part-editor";
import type { AroundPart } from "@/components/plan/form/part-page";
import { storedBasics, storedSection } from "@/components/plan/form/stored";
import { TimelineEditor } from "@/components/plan/form/timeline-editor";
import styles from "@/components/plan/plan.module.css";
import { milestonesMessages, planMessages } from "@/components/plan/plan-messages";
import { Similar } from "@/components/plan/similar";
import { PartnerPanel } from "@/components/projects/partner-panel";
import { SendPlan } from "@/components/projects/send-plan";
import { sendingOf } from "@/components/projects/sending";
import { choicesOf } from "@/components/proposals/proposal-choices";
import panels from "@/components/ui/panels.module.css";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage, inLanguage } from "@/lib/language/say";
import { placesTakingPart } from "@/lib/places/queries";
import { FORM_SECTIONS, type FormSection, isFormSection } from "@/lib/plan-model/sections";
import { planFindings, planOf } from "@/lib/plans/sections/queries";
import { similarTo } from "@/lib/plans/similar";
import { milestonesOf } from "@/lib/progress/milestones";
import { workPackagesOf } from "@/lib/progress/work-packages";
import { isSent } from "@/lib/project-rules/status";
import { listOpenRounds } from "@/lib/rounds/queries";
import { taxonomy as readTaxonomy } from "@/lib/taxonomy/queries";
import { mergersOf } from "@/lib/workflow/mergers/queries";

type Props = { params: Promise<{ locale: string; code: string; section: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, section } = await params;
  if (!isLocale(locale) || !isFormSection(section)) return {};
  return { title: messagesOf(locale).plan.sections[section], robots: { index: false } };
}

export default async function EditPlanPage({ params }: Props) {
  const { locale, code, section } = await params;
  if (!isLocale(locale) || !isFormSection(section)) notFound();
  const here = `/${locale}/projects/${code}`;
  const actor = await currentActor();
  if (!actor) redirect(`/${locale}/sign-in?next=${encodeURIComponent(`${here}/plan/edit/${section}`)}`);
  const project = await projectOr404(code);
  const {
    plan: messages,
    project: { copy },
  } = messagesOf(locale);
  const title = inLanguage(project.title, locale);
  if (!project.abilities.edit)
    return refusedPage({
      title: messages.form.notAllowed,
      text: messages.form.notAllowedText,
      ways: [{ href: `${here}/plan`, name: messages.form.toPlan }],
    });
  const [plan, findings, taxonomy, similar, mergers, milestones, packages, places, rounds] = await Promise.all([
    planOf(code, actor),
    planFindings(code, actor),
    readTaxonomy(),
    similarTo(code, actor),
    mergersOf(code, actor),
    section === "timeline" ? milestonesOf(code, actor) : [],
    section === "timeline" ? workPackagesOf(code, actor) : [],
    section === "contributions" && project.abilities.invite ? placesTakingPart() : [],
    section === "basics" && project.status === "DRAFT" ? listOpenRounds(actor) : [],
  ]);
  const row = plan.sections.find((one) => one.section === section);
  const at = FORM_SECTIONS.indexOf(section);
  const neighbour = (by: number): FormSection | null => FORM_SECTIONS[at + by] ?? null;
  const taking = project.partners
    .filter(({ status }) => status !== "DECLINED")
    .map(({ slug, name, side }) => ({ slug, side, name: name[locale] }));
  const stored = row ? storedSection(row) : storedBasics(project);
  const firstYear = Number((project.startsOn ?? new Date().toISOString()).slice(0, 4));
  const formContext: AroundPart = {
    code,
    part: section,
    findings,
    behind: plan.sections.filter(({ behind }) => behind.length > 0).map((one) => one.section),
    neighbours: { previous: neighbour(-1), next: neighbour(1) },
    sending: (
      <SendPlan
        code={code}
        sending={sendingOf(project, locale, findings.round)}
        locale={locale}
        messages={messages.check}
      />
    ),
    last: stored,
    locale,
    messages: planMessages(locale, [section]),
    beside: (
      <Similar
        project={project}
        similar={similar.items}
        mayMerge={mergers.abilities.offer}
        taxonomy={taxonomy}
        locale={locale}
      />
    ),
    below: section === "contributions" && (
      <div id="field-partners" tabIndex={-1}>
        <PartnerPanel project={project} places={places} locale={locale} />
      </div>
    ),
  };
  return (
    <main id="main">
      <header className={styles.planHead}>
        <p className={styles.back}>
          <Link prefetch={false} href={here}>
            {code}
          </Link>{" "}
          · <span lang={title?.language}>{title?.text}</span> ·{" "}
          <Link prefetch={false} href={`${here}/plan`}>
            {messages.form.toPlan}
          </Link>
        </p>
        <h1>{messages.sections[section]}</h1>
        <p className="lead">{messages.hints[section]}</p>
      </header>
      {isSent(project.status) && (
        <p className={panels.notice}>{formatMessage(copy.begin, locale, { number: project.sentVersion ?? "" })}</p>
      )}
      <noscript>
        <p className={panels.notice}>{messages.form.noScript}</p>
      </noscript>
      {section === "timeline" ? (
        <TimelineEditor
          key={section}
          formContext={formContext}
          milestones={milestones}
          packages={packages.map(({ key, title: named }) => ({
            value: key,
            name: inLanguage(named, locale)?.text ?? key,
          }))}
          places={taking}
          day={project.endsOn ?? project.startsOn ?? `${firstYear}-12-31`}
          owner={actor.personId}
          messages={{ ...milestonesMessages(locale), empty: messages.read.noMilestones }}
        />
      ) : (
        <PartEditor
          key={section}
          formContext={{ ...formContext, part: section }}
          original={project.originalLanguage}
          firstYear={firstYear}
          stored={stored}
          owner={actor.personId}
          places={taking}
          choices={choicesOf(taxonomy, locale)}
          calls={offeredCalls(rounds, taxonomy, locale)}
        />
      )}
    </main>
  );
}
