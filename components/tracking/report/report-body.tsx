import tableStyles from "@/components/tracking/table/table.module.css";
import { classes } from "@/components/ui/classes";
import { Phrases } from "@/components/ui/phrases";
import { Scrolling } from "@/components/ui/scrolling";
import { StatusLabel } from "@/components/ui/status";
import { formatDate, formatDay } from "@/lib/language/format";
import { messagesOf } from "@/lib/language/messages";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { formatMessage, inLanguage } from "@/lib/language/say";
import { columnNames } from "@/lib/tracking/column-names";
import type { TableRow } from "@/lib/tracking/present";
import type { ReportContent, Reported } from "@/lib/tracking/report";
import type { TrackingRequest } from "../address";
import { FigureLink } from "../charts/chart";
import { Charts } from "../charts/charts";
import { HealthWord } from "../health-word";
import { periodName } from "../names";
import styles from "./report.module.css";

const GROUPS: { name: "decided" | "carried" | "watch"; figures: Reported[] }[] = [
  { name: "decided", figures: ["proposed", "agreed", "changesRequested", "declined"] },
  { name: "carried", figures: ["open", "started", "completed", "reported", "reached", "ended"] },
  { name: "watch", figures: ["missed", "late"] },
];

function Figures({ figures, requested }: { figures: ReportContent["figures"]; requested: TrackingRequest }) {
  const messages = messagesOf(requested.locale).tracking.report;
  return (
    <div className={styles.reportFigures} data-testid="report-figures">
      {GROUPS.map(({ name, figures: names }) => (
        <section key={name}>
          <h3>{messages.groups[name]}</h3>
          <dl>
            {names.map((figure) => (
              <div key={figure}>
                <dt>{messages.figures[figure]}</dt>
                <dd>
                  <FigureLink figure={figures[figure]} requested={requested} description={messages.figures[figure]} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function Projects({ rows, total, requested }: { rows: TableRow[]; total: number; requested: TrackingRequest }) {
  const { locale, taxonomy } = requested;
  const { tracking: messages, projects } = messagesOf(locale);
  // The lead place comes first among those of its row.
  const names = { ...columnNames(locale), lead: messagesOf(locale).shell.places };
  return (
    <section className={styles.reportProjects} data-testid="report-projects">
      <h2>{messages.report.projects}</h2>
      <p>{formatMessage(projects.found, locale, { count: total })}</p>
      {rows.length < total && <p>{formatMessage(messages.report.firstOnly, locale, { count: rows.length })}</p>}
      <Scrolling className={tableStyles.tableScroll} name={messages.report.projects}>
        <table className={tableStyles.trackingTable}>
          <thead>
            <tr>
              {(["title", "lead", "status", "health", "milestones", "ends"] as const).map((column) => (
                <th key={column} scope="col">
                  {names[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const title = inLanguage(row.title, locale);
              return (
                <tr key={row.code}>
                  <th scope="row">
                    <a
                      href={`/${locale}/projects/${row.code}`}
                      lang={title?.language === locale ? undefined : title?.language}
                    >
                      {title?.text ?? row.code}
                    </a>
                    <span className={styles.reportCode} data-testid="report-code">
                      {row.code} · {taxonomy.cluster(row.cluster)?.shortName[locale]}
                    </span>
                  </th>
                  <td>
                    {[row.lead, ...row.partners.filter(({ status }) => status === "ACCEPTED")]
                      .map(({ name }) => name[locale])
                      .join(PUNCTUATION[locale].list)}
                  </td>
                  <td>
                    <StatusLabel status={row.status} locale={locale} />
                  </td>
                  <td>{row.health && <HealthWord health={row.health} locale={locale} />}</td>
                  <td>{row.milestones.total > 0 && `${row.milestones.done}/${row.milestones.total}`}</td>
                  <td>{row.endsOn && <time dateTime={row.endsOn}>{formatDay(row.endsOn, locale)}</time>}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scrolling>
    </section>
  );
}

/** The report in one language: figures, pictures, and every project it is about. */
export function ReportBody({ content, requested }: { content: ReportContent; requested: TrackingRequest }) {
  const { locale, cluster, filter, today } = requested;
  const messages = messagesOf(locale).tracking;
  return (
    <article className={cluster ? classes(styles.report, `of-${cluster.colour}`) : styles.report} lang={locale}>
      <header className={styles.reportHead}>
        <p className={styles.reportOf}>{messages.report.of}</p>
        <h2>
          <Phrases text={cluster ? cluster.name[locale] : messages.programmeTitle} locale={locale} />
        </h2>
        <p className={styles.reportPeriod}>{periodName(filter.from, filter.to, locale)}</p>
        <p className="hint">{formatMessage(messages.report.made, locale, { date: formatDate(today, locale) })}</p>
      </header>
      <Figures figures={content.figures} requested={requested} />
      <p className="hint">{messages.report.howCounted}</p>
      <Charts drawn={content.drawn} requested={requested} />
      <Projects rows={content.rows} total={content.total} requested={requested} />
    </article>
  );
}
