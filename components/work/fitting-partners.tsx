import Link from "next/link";
import { fitOrder } from "@/components/places/catalogue-query";
import { reasonText } from "@/components/profiles/reason";
import { startHref } from "@/components/proposals/start-href";
import { PlaceName } from "@/components/ui/place-name";
import type { Actor } from "@/lib/access/actor";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { Match } from "@/lib/matching/queries";
import type { Taxonomy } from "@/lib/taxonomy/queries";
import styles from "./work.module.css";

type Props = {
  place: Actor["coordinates"][number];
  matches: Match[];
  taxonomy: Taxonomy;
  locale: Locale;
};

/** The places on the other side that fit one's own best, each with the weightiest reason and the way to propose to it. */
export function FittingPartners({ place, matches, taxonomy, locale }: Props) {
  const messages = messagesOf(locale).work;
  if (matches.length === 0) return null;
  const name = { en: place.nameEn, zh: place.nameZh };
  return (
    <section className={styles.workSection} aria-labelledby="fits">
      <div className={styles.workHead}>
        <h2 id="fits">{messages.fits}</h2>
        <Link prefetch={false} href={`/${locale}/places?sort=${fitOrder(place.slug)}`}>
          {messages.allFits}
        </Link>
      </div>
      <ul className={styles.lines} data-testid="fits">
        {matches.map(({ slug, side, name: theirs, reasons: [reason] }) => (
          <li key={slug} className={styles.fit}>
            <p className={styles.fitName}>
              <PlaceName slug={slug} name={theirs} side={side} locale={locale} both />
            </p>
            <p>{reason && reasonText(reason, name, taxonomy, locale)}</p>
            <Link
              prefetch={false}
              href={startHref(locale, { to: slug, fit: "best" })}
              aria-label={`${messages.proposeTo} ${theirs[locale]}`}
            >
              {messages.proposeTo}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
