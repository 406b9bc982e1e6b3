import Link from "next/link";
import { listed } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { Profile } from "@/lib/profiles/present";
import type { Taxonomy } from "@/lib/taxonomy/queries";
import styles from "./compare.module.css";

type Props = { of: Profile; terms: "themes" | "challenges"; among: Profile[]; taxonomy: Taxonomy; locale: Locale };

/** The themes or challenges of a place, each with who else among those compared names it: those that others share come first. */
export function TermsCell({ of, terms, among, taxonomy, locale }: Props) {
  const messages = messagesOf(locale).compare;
  const [group, term] =
    terms === "themes" ? (["theme", taxonomy.theme] as const) : (["challenge", taxonomy.challenge] as const);
  const named = of[terms]
    .map((code) => ({
      code,
      name: term(code)?.name[locale] ?? code,
      others: among
        .filter((place) => place.slug !== of.slug && place[terms].includes(code))
        .map((place) => place.name[locale]),
    }))
    .sort((a, b) => b.others.length - a.others.length);
  if (named.length === 0) return <p className={styles.none}>{messages.none}</p>;
  return (
    <ul className={styles.list}>
      {named.map(({ code, name, others }) => (
        <li key={code}>
          <Link prefetch={false} href={`/${locale}/places?${group}=${code}`}>
            {name}
          </Link>
          {others.length > 0 && (
            <span className={styles.also}>
              {formatMessage(messages.alsoOf, locale, { names: listed(others, locale) })}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
