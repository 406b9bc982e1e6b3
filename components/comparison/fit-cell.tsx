import { reasonText } from "@/components/profiles/reason";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { Profile } from "@/lib/profiles/present";
import type { Taxonomy } from "@/lib/taxonomy/queries";
import styles from "./compare.module.css";
import type { Compared } from "./compared";

/** So many reasons are said, the weightiest first. */
const MOST_REASONS = 4;

type Props = { of: Profile; to: Compared; taxonomy: Taxonomy; locale: Locale };

/** How well a place fits another one, as that one is told: the score and why, or why there is none. */
export function FitCell({ of, to, taxonomy, locale }: Props) {
  const messages = messagesOf(locale).compare;
  const { name, side, slug } = to.profile;
  if (of.slug === slug)
    return (
      <span className={styles.none}>
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{messages.itself}</span>
      </span>
    );
  if (of.side === side)
    return <p className={styles.none}>{formatMessage(messages.sameSide, locale, { name: name[locale] })}</p>;
  const match = to.matches.find((each) => each.slug === of.slug);
  if (!match) return <p className={styles.none}>{messages.noFit}</p>;
  return (
    <>
      <p>
        <strong>{formatMessage(messages.score, locale, { score: match.score })}</strong>
      </p>
      <ul className={styles.list}>
        {match.reasons.slice(0, MOST_REASONS).map((reason) => (
          <li key={reason.kind}>{reasonText(reason, name, taxonomy, locale)}</li>
        ))}
      </ul>
    </>
  );
}
