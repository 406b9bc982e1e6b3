import type { ReactNode } from "react";
import { Moment } from "@/components/ui/moment";
import panels from "@/components/ui/panels.module.css";
import { formatNumber } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { ABOUT } from "@/lib/mail/schema";
import type { SystemState } from "@/lib/operations/schema";
import styles from "./system.module.css";

const MEGABYTE = 1_000_000;

type Fact = { term: string; value: ReactNode };

/** How the application is, part by part, with a word where something is to be done. */
export function SystemParts({ state, locale }: { state: SystemState; locale: Locale }) {
  const messages = messagesOf(locale).system;
  const { versions, database, jobs, mail, storage, pageCache } = state;
  const megabytes = formatNumber(Math.round(database.bytes / MEGABYTE), locale);
  const number = (value: number) => formatNumber(value, locale);
  const attention = [
    ...(jobs.lastByClock ? [] : [messages.attention.worker]),
    ...(jobs.late > 0 ? [formatMessage(messages.attention.late, locale, { count: jobs.late })] : []),
    ...(jobs.failing.length > 0
      ? [formatMessage(messages.attention.failing, locale, { count: jobs.failing.length })]
      : []),
    ...(storage.reachable ? [] : [messages.attention.storage]),
    ...(versions.pending > 0 ? [formatMessage(messages.attention.pending, locale, { count: versions.pending })] : []),
    ...(mail.by === "none" ? [messages.attention.mail] : []),
    ...(database.replica === "away" ? [messages.attention.replica] : []),
    ...(pageCache === "waiting" ? [messages.attention.pageCache] : []),
  ];
  const parts: { title: string; facts: Fact[] }[] = [
    {
      title: messages.jobs,
      facts: [
        {
          term: messages.lastByClock,
          value: jobs.lastByClock ? <Moment at={jobs.lastByClock} locale={locale} /> : messages.never,
        },
        { term: messages.waiting, value: number(jobs.waiting) },
        ...jobs.failing.map(({ task, attempts, error }) => ({
          term: task,
          value: formatMessage(messages.failed, locale, { count: attempts, error }),
        })),
      ],
    },
    {
      title: messages.mail,
      facts: [
        { term: messages.by, value: messages.bys[mail.by] },
        ...ABOUT.map((about) => ({ term: messages.mails[about], value: number(mail.counts[about] ?? 0) })),
      ],
    },
    {
      title: messages.storage,
      facts: [
        { term: messages.files, value: messages.kinds[storage.kind] },
        { term: messages.answers, value: storage.reachable ? messages.yes : messages.no },
        { term: messages.size, value: formatMessage(messages.megabytes, locale, { megabytes }) },
        { term: messages.replica, value: messages.replicas[database.replica] },
        { term: messages.pageCache, value: messages.pageCaches[pageCache] },
      ],
    },
    {
      title: messages.versions,
      facts: [
        { term: "Tandem", value: versions.tandem },
        { term: "Node.js", value: versions.node },
        { term: "PostgreSQL", value: versions.postgres },
        { term: messages.migration, value: versions.migration },
      ],
    },
  ];
  return (
    <>
      {attention.length === 0 ? (
        <p className={panels.panel}>{messages.allWell}</p>
      ) : (
        <ul className={panels.notice}>
          {attention.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {parts.map(({ title, facts }, index) => (
        <section key={title} aria-labelledby={`part-${index}`}>
          <h2 id={`part-${index}`}>{title}</h2>
          <dl className={styles.facts}>
            {facts.map(({ term, value }) => (
              <div key={term} className={styles.fact}>
                <dt>{term}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}
