import Link from "next/link";
import { ProjectThread } from "@/components/drawing/project-thread";
import { TimeLine } from "@/components/drawing/time-line";
import { Text } from "@/components/ui/language";
import panels from "@/components/ui/panels.module.css";
import { ProjectProgress } from "@/components/ui/project-progress";
import { Quoting } from "@/components/ui/written";
import type { Actor } from "@/lib/access/actor";
import { formatDay, formatMonth, listed } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage, inLanguage } from "@/lib/language/say";
import type { NextReport } from "@/lib/progress/next-report";
import { isAmong } from "@/lib/project-rules/invitations";
import { isEnded, isRunning } from "@/lib/project-rules/status";
import { type CommonScale, commonScale } from "@/lib/projects/common-scale";
import { drawnThread } from "@/lib/projects/drawn-thread";
import type { Taxonomy } from "@/lib/taxonomy/queries";
import type { MyWork } from "@/lib/work/queries";
import styles from "./own-projects.module.css";
import { ReportHere, reportForm, reportHref } from "./report-here";
import { Unfolding, UnfoldingLink } from "./unfolding";
import workStyles from "./work.module.css";

type Own = MyWork["mine"][number];
type Props = {
  actor: Actor;
  projects: Own[];
  /** What the next report is written from, of those that do not wait for one. */
  reports: NextReport[];
  today: string;
  taxonomy: Taxonomy;
  locale: Locale;
};

/** As many stand open; the others unfold, and those that ended. */
const OPEN = 4;

/** The projects of the reader's places on one scale of time: those that go on, and folded away those that ended. */
export function OwnProjects({ actor, projects, reports, today, taxonomy, locale }: Props) {
  const { work: messages, drawing } = messagesOf(locale);
  const own = actor.coordinates.map(({ slug }) => slug);
  const open = projects.filter(({ status }) => !isEnded(status));
  const ended = projects.filter(({ status }) => isEnded(status));
  const scale = commonScale(
    open.map(({ schedule }) => schedule),
    today,
  );
  const place = listed(
    actor.coordinates.map(({ nameEn, nameZh }) => (locale === "zh" ? nameZh : nameEn)),
    locale,
  );
  const list = (some: Own[]) => (
    <ul className={workStyles.lines}>
      {some.map((project) => {
        const at = open.indexOf(project);
        return (
          <Project
            key={project.code}
            {...{ project, own, taxonomy, locale }}
            report={reports.find(({ code }) => code === project.code)}
            time={scale && at >= 0 ? { line: scale.lines[at] ?? null, today: scale.today } : null}
          />
        );
      })}
    </ul>
  );
  const folded = (some: Own[], name: string) =>
    some.length > 0 && (
      <details className={panels.disclosure}>
        <summary>{name}</summary>
        {list(some)}
      </details>
    );
  return (
    <section className={workStyles.workSection} aria-labelledby="mine">
      <div className={workStyles.workHead}>
        <h2 id="mine">{messages.mine}</h2>
        {scale && open.length > 0 && <ScaleHead scale={scale} locale={locale} name={drawing.plan.today} />}
      </div>
      {projects.length === 0 && (
        <p className={workStyles.empty}>{formatMessage(messages.nothingMine, locale, { place })}</p>
      )}
      {list(open.slice(0, OPEN))}
      {folded(open.slice(OPEN), formatMessage(messages.more, locale, { count: open.length - OPEN }))}
      {folded(ended, formatMessage(messages.ended, locale, { count: ended.length }))}
    </section>
  );
}

/** What the scale's marks are: today, and how far it goes, where the one leaves room for the other. */
function ScaleHead({ scale: { today, until }, locale, name }: { scale: CommonScale; locale: Locale; name: string }) {
  return (
    <svg className={styles.scaleHead} aria-hidden="true">
      <text
        className={styles.today}
        x={`${today}%`}
        y="15"
        textAnchor={today < 8 ? "start" : today > 92 ? "end" : "middle"}
      >
        {name}
      </text>
      {today < 50 && (
        <text x="100%" y="15" textAnchor="end">
          {formatMonth(until, locale)}
        </text>
      )}
    </svg>
  );
}

type RowProps = {
  project: Own;
  report: NextReport | undefined;
  own: string[];
  time: { line: CommonScale["lines"][number]; today: number } | null;
  taxonomy: Taxonomy;
  locale: Locale;
};

function Project({ project, report, own, time, taxonomy, locale }: RowProps) {
  const { work: messages, status } = messagesOf(locale);
  const colour = taxonomy.cluster(project.cluster)?.colour;
  const others = [project.lead, ...project.partners.filter((partner) => isAmong(project, partner))]
    .filter(({ slug }) => !own.includes(slug))
    .map((place) => {
      const invited = "status" in place && place.status === "INVITED";
      return invited ? formatMessage(messages.invitedPlace, locale, { place: place.name[locale] }) : place.name[locale];
    });
  const places = listed(others, locale);
  const row = (
    <div className={styles.row}>
      <ProjectThread project={project} colour={colour} size="icon" locale={locale} />
      <div>
        <h3 className={workStyles.lineTitle}>
          <Link prefetch={false} href={`/${locale}/projects/${project.code}`}>
            <Text text={project.title} locale={locale} />
          </Link>
        </h3>
        <p>
          {[
            ...(others.length > 0 ? [formatMessage(messages.with, locale, { places })] : []),
            status[project.status],
          ].join(" · ")}
        </p>
      </div>
      <div>
        <p className={styles.state}>
          <State project={project} report={report} locale={locale} />
        </p>
        <p>
          <Next project={project} locale={locale} />
        </p>
      </div>
      {time && <TimeLine line={time.line} today={time.today} colour={colour} agreed={drawnThread(project).agreed} />}
    </div>
  );
  return (
    <li>
      {report ? (
        <Unfolding key={report.last?.id ?? 0} {...reportForm(report.code)}>
          {row}
          <ReportHere report={report} about={inLanguage(project.title, locale)?.text} locale={locale} />
        </Unfolding>
      ) : (
        row
      )}
    </li>
  );
}

/** How it goes: its health and milestones, or as long as it is not agreed how many places have said yes. */
function State({ project, report, locale }: Pick<RowProps, "project" | "report" | "locale">) {
  const messages = messagesOf(locale).work;
  const asked = project.partners.filter((partner) => isAmong(project, partner));
  if (!isRunning(project.status) && !isEnded(project.status)) {
    if (asked.length === 0) return messages.noPartner;
    return formatMessage(messages.placesTake, locale, {
      done: 1 + asked.filter(({ status }) => status === "ACCEPTED").length,
      count: 1 + asked.length,
    });
  }
  return (
    <>
      <ProjectProgress project={project} locale={locale} />
      {report && (
        <UnfoldingLink
          href={reportHref(project.code, locale)}
          aria-label={formatMessage(messages.reportOn, locale, {
            title: inLanguage(project.title, locale)?.text ?? "",
          })}
        >
          {messages.report}
        </UnfoldingLink>
      )}
    </>
  );
}

/** What comes next in it, with the day. */
function Next({ project: { status, schedule }, locale }: { project: Own; locale: Locale }) {
  const messages = messagesOf(locale).work;
  const { next, startsOn } = schedule;
  if (isRunning(status))
    return (
      next && (
        <Quoting
          sentence={messages.next}
          name="title"
          text={next.title}
          language={next.language}
          params={{ date: formatDay(next.on, locale) }}
          locale={locale}
        />
      )
    );
  if (isEnded(status) || !startsOn) return null;
  return formatMessage(messages.plannedFrom, locale, { date: formatDay(startsOn, locale) });
}
