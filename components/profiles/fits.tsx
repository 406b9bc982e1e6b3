import Link from "next/link";
import { classes } from "@/components/ui/classes";
import panels from "@/components/ui/panels.module.css";
import { SideTag } from "@/components/ui/place-name";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { Match } from "@/lib/matching/queries";
import type { Bilingual, Taxonomy } from "@/lib/taxonomy/queries";
import styles from "./aside.module.css";
import { reasonText } from "./reason";

/** As many reasons are given, the weightiest first. */
const REASONS = 2;

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
                <li key={reason.kind}>{reasonText(reason, name, taxonomy, locale)}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      <p className={panels.panelHint}>{messages.fitsHow}</p>
    </section>
  );
}
