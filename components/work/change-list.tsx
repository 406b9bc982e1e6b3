"use client";

import Link from "next/link";
import { send } from "@/components/query/send";
import { useShown } from "@/components/query/use-shown";
import labels from "@/components/ui/labels.module.css";
import { Text } from "@/components/ui/language";
import { languageOf } from "@/components/ui/language-of";
import panels from "@/components/ui/panels.module.css";
import { formatDateTime } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { Changes } from "@/lib/work/changes";
import { changeHref } from "./change-href";
import { answerIn, changeText } from "./change-text";
import { MarkRead } from "./mark-read";
import { CHANGES_KEY } from "./use-mark-read";
import styles from "./work.module.css";

type ChangeMessages =
  | "changed"
  | "unread"
  | "markRead"
  | "marking"
  | "nothingChanged"
  | "isNew"
  | "yourAccount"
  | "someProject"
  | "changes";
type Props = {
  /** What the page was drawn with. */
  drawn: Changes;
  /** What the places are called, by slug. */
  names: Record<string, string>;
  locale: Locale;
  messages: Pick<Messages["work"], ChangeMessages>;
  failure: Messages["project"]["failure"];
};

/** What changed around the reader's projects, the unread marked by a word, not by colour alone. */
export function ChangeList({ drawn, names, locale, messages, failure }: Props) {
  const { changed, unread } = useShown(
    CHANGES_KEY,
    () => send<Changes>("GET", "/api/v1/me/notifications", undefined, { locale }),
    drawn,
  );
  const nameOf = (slug: string) => names[slug];
  const latest = changed[0];
  return (
    <section className={styles.workSection} aria-labelledby="changed">
      <div className={styles.workHead}>
        <h2 id="changed">{messages.changed}</h2>
        {unread > 0 && (
          <span className={styles.workUnread}>{formatMessage(messages.unread, locale, { count: unread })}</span>
        )}
        {unread > 0 && latest && (
          <MarkRead
            upTo={latest.id}
            locale={locale}
            messages={{ markRead: messages.markRead, marking: messages.marking }}
            failure={failure}
          />
        )}
      </div>
      {changed.length === 0 && <p className={panels.sectionEmpty}>{messages.nothingChanged}</p>}
      <ul className={styles.changes} data-testid="changes">
        {changed.map((change) => {
          const href = changeHref(change, locale);
          const { begins } = change;
          const answer = answerIn(change, locale);
          const name = change.project ? (
            <Text text={change.project.title} locale={locale} />
          ) : (
            (nameOf(change.placeSlug ?? "") ??
            (change.type.startsWith("account.") ? messages.yourAccount : messages.someProject))
          );
          return (
            <li key={change.id} className={change.read ? undefined : styles.unread}>
              <p>
                {!change.read && <span className={labels.tag}>{messages.isNew}</span>}{" "}
                {href ? (
                  <Link prefetch={false} href={href}>
                    {name}
                  </Link>
                ) : (
                  name
                )}
                <span> {changeText(change, nameOf, locale, messages.changes)}</span>
                {answer && <q lang={languageOf(answer, locale)}>{answer}</q>}
                {begins && <q lang={languageOf(begins, locale)}>{begins}</q>}
              </p>
              <time dateTime={change.createdAt}>{formatDateTime(change.createdAt, locale)}</time>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
