import Link from "next/link";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { Text } from "@/components/ui/language";
import panels from "@/components/ui/panels.module.css";
import { DaysAway } from "@/components/ui/today";
import { Written } from "@/components/ui/written";
import type { Actor } from "@/lib/access/actor";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage, inLanguage } from "@/lib/language/say";
import type { NextReport } from "@/lib/progress/next-report";
import type { Taxonomy } from "@/lib/taxonomy/queries";
import { fitting } from "@/lib/tracking/band/text-width";
import type { MyWork } from "@/lib/work/queries";
import type { Waiting } from "@/lib/work/waiting/list";
import { AcceptInvitation } from "./accept-invitation";
import { DeviceTexts } from "./device-texts";
import { NothingWaits } from "./nothing-waits";
import { ReportHere, reportForm } from "./report-here";
import { Unfolding, UnfoldingLink } from "./unfolding";
import { Urgency } from "./urgency";
import styles from "./waiting.module.css";
import { waitingHref, waitingTexts } from "./waiting-labels";
import { WaitingTotal } from "./waiting-total";
import { WithOthersLines } from "./with-others";
import workStyles from "./work.module.css";

type Props = {
  work: MyWork;
  /** What the reports that are due are written from. */
  reports: NextReport[];
  actor: Actor;
  taxonomy: Taxonomy;
  locale: Locale;
};

/** As many rows stand open; the others unfold. */
const OPEN = 6;

/** What waits for the reader, each with how urgent it is and the one thing to do; below it what waits for others. */
export function WaitingList({ work, reports, actor, taxonomy, locale }: Props) {
  const { work: messages, drafts } = messagesOf(locale);
  const { waiting } = work;
  const row = (one: Waiting, position: number) => (
    <Row
      key={`${one.kind}-${one.project?.code}-${one.place?.slug}-${one.item}`}
      {...{ one, reports, actor, taxonomy, locale, position }}
    />
  );
  const more = waiting.slice(OPEN);
  return (
    <section className={workStyles.workSection} aria-labelledby="waiting">
      <div className={workStyles.workHead}>
        <h2 id="waiting">{messages.waiting}</h2>
        <WaitingTotal owner={actor.personId} others={waiting.length} />
      </div>
      <ul className={styles.waitingList} data-testid="waiting">
        {waiting.slice(0, OPEN).map(row)}
        <DeviceTexts
          owner={actor.personId}
          empty={waiting.length === 0}
          locale={locale}
          messages={{ forms: drafts.forms, page: drafts.page, gone: drafts.gone, onDevice: messages.onDevice }}
        >
          <NothingWaits work={work} locale={locale} />
        </DeviceTexts>
      </ul>
      {more.length > 0 && (
        <details className={panels.disclosure}>
          <summary>{formatMessage(messages.more, locale, { count: more.length })}</summary>
          <ul className={styles.waitingList}>{more.map((one, position) => row(one, OPEN + position))}</ul>
        </details>
      )}
      {waiting.some(({ kind }) => kind === "assessment") && (
        <p className={workStyles.lineNote}>
          <Link prefetch={false} href={`/${locale}/assessments`}>
            {messages.assessments}
          </Link>
        </p>
      )}
      <WithOthersLines lines={work.withOthers} locale={locale} />
    </section>
  );
}

/** So much of what somebody wrote stands in a row: its beginning, on one line beside the language it is in. */
const LINE = { size: 14, width: 380 };

type RowProps = Omit<Props, "work"> & { one: Waiting; position: number };

function Row({ one, reports, actor, taxonomy, locale, position }: RowProps) {
  const own = actor.coordinates.map(({ slug }) => slug);
  const { title, titleIsQuoted, verb, detail } = waitingTexts(one, own, locale);
  const { project, text } = one;
  const id = `waits-${position}`;
  const quoted = !titleIsQuoted && text && fitting(text, LINE.size, LINE.width);
  const isAccepted = one.kind === "invitation" && one.item !== null;
  const cluster = project && taxonomy.cluster(project.cluster);
  const report = one.kind === "update" && reports.find(({ code }) => code === project?.code);
  const way = {
    className: classes(controls.button, position === 0 && !isAccepted ? controls.primary : undefined),
    href: waitingHref(one, locale),
    "aria-describedby": id,
  };
  const row = (
    <>
      <Urgency dueOn={one.dueOn} since={one.since} locale={locale} messages={messagesOf(locale).work.urgency} />
      <div>
        <h3 id={id}>{titleIsQuoted ? <Written text={title} language={one.language} locale={locale} /> : title}</h3>
        <p className={styles.waitingAbout}>
          {project && (
            <Link
              className={classes(styles.waitingProject, cluster ? `of-${cluster.colour}` : undefined)}
              prefetch={false}
              href={`/${locale}/projects/${project.code}`}
            >
              <Text text={project.title} locale={locale} />
            </Link>
          )}{" "}
          {detail && (
            <span>
              <DaysAway at={one.dueOn ?? one.since} messages={detail} locale={locale} />
            </span>
          )}
          {quoted && <Written as="q" text={quoted} language={one.language} locale={locale} />}
        </p>
        {isAccepted && (
          <p id={`${id}-tells`} className={styles.waitingAbout}>
            {messagesOf(locale).work.acceptTells}
          </p>
        )}
      </div>
      <div className={styles.waitingActs}>
        {isAccepted && <Accept one={one} describedBy={`${id} ${id}-tells`} first={position === 0} locale={locale} />}
        {report ? (
          <UnfoldingLink {...way}>{verb}</UnfoldingLink>
        ) : (
          <Link {...way} prefetch={false}>
            {verb}
          </Link>
        )}
      </div>
    </>
  );
  return (
    <li className={styles.waitingRow}>
      {report ? (
        <Unfolding key={report.last?.id ?? 0} {...reportForm(report.code)}>
          {row}
          <ReportHere
            report={report}
            about={project ? inLanguage(project.title, locale)?.text : undefined}
            locale={locale}
          />
        </Unfolding>
      ) : (
        row
      )}
    </li>
  );
}

/** An invitation can be accepted here; its other answers need reading, and stand where the proposal does. */
function Accept({
  one,
  describedBy,
  first,
  locale,
}: Pick<RowProps, "one" | "locale"> & { describedBy: string; first: boolean }) {
  const { project: messages, work } = messagesOf(locale);
  const { project, place, item } = one;
  if (!project || !place || item === null) return null;
  const names = { place: place.name[locale] };
  return (
    <AcceptInvitation
      code={project.code}
      partner={{ slug: place.slug, version: item }}
      primary={first}
      describedBy={describedBy}
      locale={locale}
      messages={{
        failure: messages.failure,
        moving: messages.moving,
        accept: formatMessage(messages.accept, locale, names),
        done: formatMessage(work.accepted, locale, names),
        takeBack: formatMessage(messages.takeBack.button, locale, names),
        takenBack: formatMessage(messages.takeBack.done, locale, names),
      }}
    />
  );
}
