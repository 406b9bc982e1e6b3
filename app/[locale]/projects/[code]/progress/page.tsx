import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { alternatesOf } from "@/app/alternates";
import { currentActor } from "@/app/session";
import { Indicators } from "@/components/progress/indicators";
import { ReportingIntervalPanel } from "@/components/progress/reporting-interval-panel";
import { Updates } from "@/components/progress/updates";
import { WorkPlan } from "@/components/progress/work-plan";
import { ProjectFrame } from "@/components/projects/project-frame";
import { type Discuss, SideThread } from "@/components/threads/side-thread";
import panels from "@/components/ui/panels.module.css";
import styles from "@/components/ui/project.module.css";
import { ProjectProgress } from "@/components/ui/project-progress";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage, inLanguage } from "@/lib/language/say";
import { amendedMilestones } from "@/lib/plans/amendments/milestones";
import { indicatorsOf } from "@/lib/progress/indicators";
import { milestonesOf } from "@/lib/progress/milestones";
import { peopleOf } from "@/lib/progress/people";
import { reportingIntervalOf } from "@/lib/progress/reporting-interval";
import { updatesOf } from "@/lib/progress/updates";
import { workPackagesOf } from "@/lib/progress/work-packages";
import { isNeverAgreed, isRunning } from "@/lib/project-rules/status";
import { taxonomy as readTaxonomy } from "@/lib/taxonomy/queries";
import { commentCounts } from "@/lib/threads/queries";
import { projectOr404 } from "../../project";

type Props = {
  params: Promise<{ locale: string; code: string }>;
  searchParams: Promise<{ thread?: string | string[] }>;
};

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const { locale, code } = await params;
  if (!isLocale(locale)) return {};
  const project = await projectOr404(code);
  const title = inLanguage(project.title, locale)?.text ?? code;
  return {
    title: formatMessage(messagesOf(locale).progress.title, locale, { title }),
    alternates: alternatesOf(locale, `/projects/${code}/progress`),
    robots: project.status === "DRAFT" ? { index: false } : undefined,
  };
}

const UPDATES = 50;

export default async function ProgressPage({ params, searchParams }: Props) {
  const { locale, code } = await params;
  if (!isLocale(locale)) notFound();
  const [project, actor] = await Promise.all([projectOr404(code), currentActor()]);
  const [milestones, packages, people, indicators, updates, reportingInterval, amended, taxonomy] = await Promise.all([
    milestonesOf(code, actor),
    workPackagesOf(code, actor),
    peopleOf(code, actor),
    indicatorsOf(code, actor),
    updatesOf(code, { limit: UPDATES }, actor),
    reportingIntervalOf(code, actor),
    isRunning(project.status) ? amendedMilestones(code, actor) : [],
    readTaxonomy(),
  ]);
  const counts = await commentCounts(
    [...milestones, ...updates.items].flatMap(({ threadId }) => threadId ?? []),
    actor,
  );
  const [open] = [(await searchParams).thread ?? []].flat();
  const here = `/${locale}/projects/${code}/progress`;
  const discuss: Discuss = (threadId, about) => (
    <SideThread
      threadId={threadId}
      about={about}
      count={counts.get(threadId) ?? 0}
      open={open}
      here={here}
      actor={actor}
      locale={locale}
    />
  );
  return (
    <ProjectFrame project={project} taxonomy={taxonomy} locale={locale} page="progress">
      <aside className={styles.projectAside}>
        {project.health && (
          <section className={panels.panel} aria-labelledby="health">
            <h2 id="health">{messagesOf(locale).project.fields.health}</h2>
            <ProjectProgress project={project} locale={locale} />
          </section>
        )}
        <ReportingIntervalPanel
          code={code}
          status={project.status}
          reportingInterval={reportingInterval}
          locale={locale}
        />
      </aside>
      <div className={styles.projectMain}>
        <WorkPlan
          project={project}
          milestones={milestones}
          amended={amended}
          packages={packages}
          people={people}
          colour={taxonomy.cluster(project.cluster)?.colour}
          discuss={discuss}
          locale={locale}
        />
        <Indicators project={project} indicators={indicators} locale={locale} />
        {/* Reports are of what was agreed. */}
        {(!isNeverAgreed(project.status) || updates.total > 0) && (
          <Updates project={project} updates={updates.items} discuss={discuss} locale={locale} />
        )}
      </div>
    </ProjectFrame>
  );
}
