import Link from "next/link";
import { classes } from "@/components/ui/classes";
import panels from "@/components/ui/panels.module.css";
import { SideTag } from "@/components/ui/place-name";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { formatMessage } from "@/lib/language/say";
import type { Reason } from "@/lib/matching/fit";
import type { Match } from "@/lib/matching/queries";
import type { Bilingual, Taxonomy } from "@/lib/taxonomy/queries";
import styles from "./aside.module.css";

/** As many themes of a reason are named, the others are counted; and as many reasons are given, the weightiest first. */
const NAMED = 2;
const REASONS = 2;

function sentence(reason: Reason, name: Bilingual, taxonomy: Taxonomy, locale: Locale): string {
  const messages = messagesOf(locale).profile;
  const order = taxonomy.clusters
    .flatMap((cluster) => cluster.themes)
    .filter(({ code }) => reason.themes.includes(code));
  const named = order.slice(0, NAMED).map((theme) => theme.name[locale]);
  const rest = order.length - named.length;
  const list =
    rest > 0
      ? formatMessage(messages.themesAnd, locale, {
          themes: named.join(PUNCTUATION[locale].phrases),
          count: rest,
          total: order.length,
        })
      : named.join(PUNCTUATION[locale].phrases);
  return formatMessage(messages.reasons[reason.kind], locale, { name: name[locale], themes: list });
}

/** The places of the other side that fit best, each with its reasons in words. */
export function Fits(props: { name: Bilingual; matches: Match[]; taxonomy: Taxonomy; locale: Locale }) {
  const { name, matches, taxonomy, locale } = props;
  const messages = messagesOf(locale).profile;
  if (matches.length === 0) return null;
  return (
    <section id="fits" className={classes(panels.panel, styles.fits)}>
      <h2>{messages.fits}</h2>
      <ol>
        {matches.map((match) => (
          <li key={match.slug}>
            <p className={styles.fitsName}>
              <Link prefetch={false} href={`/${locale}/places/${match.slug}`}>
                {match.name[locale]}
              </Link>{" "}
              <SideTag side={match.side} />
            </p>
            <ul>
              {match.reasons.slice(0, REASONS).map((reason) => (
                <li key={reason.kind}>{sentence(reason, name, taxonomy, locale)}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      <p className={panels.panelHint}>{messages.fitsHow}</p>
    </section>
  );
}
