import Link from "next/link";
import { Moment } from "@/components/ui/moment";
import panels from "@/components/ui/panels.module.css";
import { PlaceName } from "@/components/ui/place-name";
import { Sentence } from "@/components/ui/sentence";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { RevisionCard } from "@/lib/profiles/revisions/present";
import { ReviewButtons } from "./review-buttons";
import styles from "./revisions.module.css";

/** The revisions that wait for the secretariat, each with what it may do. */
export function WaitingRevisions({ revisions, locale }: { revisions: RevisionCard[]; locale: Locale }) {
  const { secretariat: messages, revision: numbered, told: announcement } = messagesOf(locale).revisions;
  if (revisions.length === 0) return <p className={styles.sectionEmpty}>{messages.waitingNone}</p>;
  return (
    <ul className={styles.waitingRevisions}>
      {revisions.map((revision) => {
        const { place, number, submittedAt, updatedAt, editor, author } = revision;
        const name =
          (editor ?? author)?.[locale] ?? formatMessage(announcement.someone, locale, { name: place.name[locale] });
        return (
          <li key={`${place.slug} ${number}`} className={panels.panel}>
            <h3>
              <PlaceName name={place.name} side={place.side} locale={locale} both />{" "}
              <span className="other-name">{formatMessage(numbered, locale, { number })}</span>
            </h3>
            <p>
              <Sentence
                text={messages.waitingRow}
                values={{ date: <Moment at={submittedAt ?? updatedAt} locale={locale} />, name }}
                locale={locale}
              />
            </p>
            <p>
              <Link prefetch={false} href={`/${locale}/places/${place.slug}/revisions/${number}`}>
                {messages.read}
              </Link>
            </p>
            <ReviewButtons revision={revision} only={["publish", "return"]} locale={locale} />
          </li>
        );
      })}
    </ul>
  );
}
