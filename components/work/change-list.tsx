"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { send } from "@/components/query/send";
import { useShown } from "@/components/query/use-shown";
import labels from "@/components/ui/labels.module.css";
import { Text } from "@/components/ui/language";
import { MarkedSentence, MarkedText } from "@/components/ui/marked-text";
import panels from "@/components/ui/panels.module.css";
import { useDayClock } from "@/components/ui/reader-time";
import { formatDate } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { dayIn } from "@/lib/language/moment";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { fill, formatMessage } from "@/lib/language/say";
import { changeHref } from "@/lib/work/change-href";
import { answerIn, changeText, linkOfChange } from "@/lib/work/change-text";
import type { Changed, Changes } from "@/lib/work/changes";

import { type ChangeDay, changeDays } from "./change-groups";
import styles from "./changes.module.css";
import { MarkRead } from "./mark-read";
import { CHANGES_KEY } from "./use-mark-read";
import workStyles from "./work.module.css";

type ChangeMessageName =
  | "changed"
  | "unread"
  | "markRead"
  | "marking"
  | "nothingChanged"
  | "isNew"
  | "yourAccount"
  | "someProject"
  | "someone"
  | "changes"
  | "more"
  | "earlier"
  | "byLink";
export type ChangeMessages = Pick<Messages["work"], ChangeMessageName> & Pick<Messages["terms"], "inOtherLanguage">;
type Props = {
  /** What the page was drawn with. */
  drawn: Changes;
  /** What the places are called, by slug. */
  names: Record<string, string>;
  locale: Locale;
  messages: ChangeMessages;
  failure: Messages["project"]["failure"];
};
type Shown = Pick<Props, "names" | "locale" | "messages">;

/** As many lines stand open; what was before them unfolds. */
const OPEN = 4;

/** What changed around the reader's projects by day and project, the unread marked by a word, not by colour alone. */
export function ChangeList({ drawn, names, locale, messages, failure }: Props) {
  const { changed, unread } = useShown(
    CHANGES_KEY,
    () => send<Changes>("GET", "/api/v1/me/notifications", undefined, { locale }),
    drawn,
  );
  const { zone } = useDayClock();
  const days = changeDays(changed, (createdAt) => dayIn(createdAt, zone));
  const open = days.findIndex((_, index) => linesIn(days.slice(0, index + 1)) >= OPEN);
  const shown = open < 0 ? days : days.slice(0, open + 1);
  const earlier = days.slice(shown.length);
  const latest = Math.max(0, ...changed.map(({ id }) => id));
  const how = { names, locale, messages };
  return (
    <section className={workStyles.workSection} aria-labelledby="changed">
      <div className={workStyles.workHead}>
        <h2 id="changed">{messages.changed}</h2>
        {unread > 0 && (
          <span className={styles.unreadCount}>{formatMessage(messages.unread, locale, { count: unread })}</span>
        )}
        {unread > 0 && (
          <MarkRead
            upTo={latest}
            locale={locale}
            messages={{ markRead: messages.markRead, marking: messages.marking }}
            failure={failure}
          />
        )}
      </div>
      {changed.length === 0 && <p className={workStyles.empty}>{messages.nothingChanged}</p>}
      <div data-testid="changes">
        <Days days={shown} {...how} />
        {earlier.length > 0 && (
          <details className={panels.disclosure}>
            <summary>{messages.earlier}</summary>
            <Days days={earlier} {...how} />
          </details>
        )}
      </div>
    </section>
  );
}

const linesIn = (days: ChangeDay[]) => days.reduce((sum, { groups }) => sum + groups.length, 0);

/** One line for each project of a day: its latest event, and the others of that day to unfold. */
function Days({ days, ...how }: Shown & { days: ChangeDay[] }) {
  const { locale, messages } = how;
  return days.map(({ day, groups }) => (
    <section key={day} className={styles.changeDay} aria-labelledby={`changed-${day}`}>
      <h3 id={`changed-${day}`}>
        <time dateTime={day}>{formatDate(day, locale)}</time>
      </h3>
      <ul>
        {groups.map(({ key, changes: [latest, ...before] }) => (
          <li key={key}>
            <Change change={latest} named {...how} />
            {before.length > 0 && (
              <details className={styles.before}>
                <summary>{formatMessage(messages.more, locale, { count: before.length })}</summary>
                <ul>
                  {before.map((change) => (
                    <li key={change.id}>
                      <Change change={change} {...how} />
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  ));
}

/** Whom or what a change is about that belongs to no project. */
function subjectOf(
  change: Changed,
  nameOf: (slug: string) => string | undefined,
  locale: Locale,
  messages: ChangeMessages,
) {
  const { type, detail, placeSlug } = change;
  if (type.startsWith("account.")) return messages.yourAccount;
  const { by } = (detail ?? {}) as { by?: Record<Locale, string> };
  if (type.startsWith("person.")) return by?.[locale] ?? messages.someone;
  return nameOf(placeSlug ?? "") ?? messages.someProject;
}

function Change({ change, named = false, names, locale, messages }: Shown & { change: Changed; named?: boolean }) {
  const nameOf = (slug: string) => names[slug];
  const href = changeHref(change, locale);
  const { begins } = change;
  const address = linkOfChange(change);
  const answer = answerIn(change, locale);
  const name = change.project ? (
    <Text text={change.project.title} locale={locale} />
  ) : (
    subjectOf(change, nameOf, locale, messages)
  );
  const told = changeText(change, nameOf, locale, messages.changes);
  const text = <MarkedSentence {...told} locale={locale} mark={messages.inOtherLanguage} />;
  const link = (label: ReactNode) =>
    href ? (
      <Link prefetch={false} href={href}>
        {label}
      </Link>
    ) : (
      label
    );
  return (
    <>
      <p className={change.read ? undefined : styles.unread}>
        {!change.read && (
          <>
            <span className={labels.tag}>{messages.isNew}</span>{" "}
          </>
        )}
        {named ? (
          <>
            <span className={styles.changeName}>{link(name)}</span>
            {PUNCTUATION[locale].colon}
            <span>{text}</span>
          </>
        ) : (
          link(text)
        )}
        {address && <span className="hint"> · {fill(messages.byLink, { address })}</span>}
      </p>
      {answer && <MarkedText as="q" text={answer} locale={locale} mark={messages.inOtherLanguage} />}
      {begins && <MarkedText as="q" text={begins} locale={locale} mark={messages.inOtherLanguage} />}
    </>
  );
}
