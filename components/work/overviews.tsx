import Link from "next/link";
import { DayOf } from "@/components/ui/day-of";
import { Text } from "@/components/ui/language";
import { Sentence } from "@/components/ui/sentence";
import { DaysAway } from "@/components/ui/today";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { RoundView } from "@/lib/rounds/schema";
import type { Taxonomy } from "@/lib/taxonomy/queries";
import type { ClusterOverview, Listed } from "@/lib/work/overview";
import styles from "./work.module.css";

/** The board of a cluster in small, for its lead: counts with their links, what is late, what waits longest. */
export function ClusterBoard(props: { overview: ClusterOverview; taxonomy: Taxonomy; locale: Locale }) {
  const { overview, taxonomy, locale } = props;
  const { work: messages, status } = messagesOf(locale);
  const { cluster, counts, late, longest } = overview;
  const board = `/${locale}/clusters/${cluster}`;
  const name = taxonomy.cluster(cluster)?.shortName[locale] ?? cluster;
  return (
    <section className={styles.workSection} aria-labelledby={`board-${cluster}`} data-testid="cluster-board">
      <div className={styles.workHead}>
        <h2 id={`board-${cluster}`}>
          <Link prefetch={false} href={board}>
            {formatMessage(messages.boardOf, locale, { cluster: name })}
          </Link>
        </h2>
      </div>
      {counts.length === 0 && <p className={styles.empty}>{messages.noProjects}</p>}
      <ul className={styles.counts}>
        {counts.map(({ status: each, count }) => (
          <li key={each}>
            <Link prefetch={false} href={`${board}/table?status=${each}`}>
              <strong>{count}</strong> {status[each]}
            </Link>
          </li>
        ))}
      </ul>
      <div className={styles.halves}>
        <ShortList heading={messages.late} none={messages.nothingLate} items={late} locale={locale} why="late" />
        <ShortList
          heading={messages.longest}
          none={messages.nothingLongest}
          items={longest}
          locale={locale}
          why="waits"
        />
      </div>
    </section>
  );
}

type ListProps = {
  heading: string;
  none: string;
  items: Listed[];
  locale: Locale;
  why: "late" | "waits" | "untouched";
};

function ShortList({ heading, none, items, locale, why }: ListProps) {
  const { urgency } = messagesOf(locale).work;
  const days = urgency[why];
  const late = why === "late";
  return (
    <div>
      <h3 className={styles.shortHead}>{heading}</h3>
      {items.length === 0 && <p className={styles.lineNote}>{none}</p>}
      <ul className={styles.lines}>
        {items.map(({ code, title, since }) => (
          <li key={code} className={styles.shortLine}>
            <Link prefetch={false} href={`/${locale}/projects/${code}`}>
              <Text text={title} locale={locale} />
            </Link>{" "}
            <span>
              {late && <span aria-hidden="true">▲ </span>}
              <DaysAway
                at={late ? since.slice(0, 10) : since}
                messages={{ before: days, today: late ? urgency.dueToday : urgency.waitsToday, after: days }}
                locale={locale}
              />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What the secretariat watches over: the calls that are open or to come, and what nobody has touched for long. */
export function ProgrammeWatch(props: { rounds: RoundView[]; untouched: Listed[]; locale: Locale }) {
  const { rounds, untouched, locale } = props;
  const messages = messagesOf(locale).work;
  const calls = rounds.filter(({ phase }) => phase !== "CLOSED");
  return (
    <section className={styles.workSection} aria-labelledby="calls" data-testid="programme-watch">
      <div className={styles.workHead}>
        <h2 id="calls">{messages.calls}</h2>
        <Link prefetch={false} href={`/${locale}/secretariat/rounds`}>
          {messagesOf(locale).rounds.secretariat.new}
        </Link>
      </div>
      {calls.length === 0 && <p className={styles.empty}>{messages.nothingCalled}</p>}
      <ul className={styles.lines}>
        {calls.map(({ id, title, phase, opensAt, closesAt, projects }) => (
          <li key={id} className={styles.shortLine}>
            <Link prefetch={false} href={`/${locale}/rounds/${id}`}>
              {title[locale]}
            </Link>{" "}
            <span>
              <Sentence
                text={phase === "OPEN" ? messages.callCloses : messages.callOpens}
                values={{ date: <DayOf at={phase === "OPEN" ? closesAt : opensAt} locale={locale} /> }}
                locale={locale}
              />
              {" · "}
              {formatMessage(messages.callProposals, locale, { count: projects })}
            </span>
          </li>
        ))}
      </ul>
      <ShortList
        heading={messages.untouched}
        none={messages.nothingUntouched}
        items={untouched}
        locale={locale}
        why="untouched"
      />
      <p className={styles.lineNote}>
        <Link prefetch={false} href={`/${locale}/programme?health=STALE`}>
          {messages.untouchedAll}
        </Link>
      </p>
    </section>
  );
}
