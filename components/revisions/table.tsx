import Link from "next/link";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { RevisionCard } from "@/lib/profiles/revisions/present";
import { authorOf, When } from "./revision-notice";
import styles from "./revisions.module.css";
import { RevisionStatusLabel } from "./status";

/** The revisions of a profile, one a row. */
export function RevisionTable({ revisions, locale }: { revisions: RevisionCard[]; locale: Locale }) {
  const { list: messages, revision: numbered } = messagesOf(locale).revisions;
  return (
    <table className={styles.revisionTable}>
      <thead>
        <tr>
          {[messages.number, messages.status, messages.when, messages.who].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
          <th>
            <span className="visually-hidden">{messages.read}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {revisions.map((revision) => (
          <tr key={revision.number}>
            <th scope="row">{formatMessage(numbered, locale, { number: revision.number })}</th>
            <td>
              <RevisionStatusLabel status={revision.status} locale={locale} />
            </td>
            <td>
              <When revision={revision} locale={locale} />
            </td>
            <td>{authorOf(revision, locale)}</td>
            <td>
              <Link prefetch={false} href={`/${locale}/places/${revision.place.slug}/revisions/${revision.number}`}>
                {messages.read}
                <span className="visually-hidden"> {formatMessage(numbered, locale, { number: revision.number })}</span>
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
