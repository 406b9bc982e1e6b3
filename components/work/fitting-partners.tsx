import Link from "next/link";
import { fitOrder } from "@/components/places/catalogue-query";
import { reasonText } from "@/components/profiles/reason";
import { startHref } from "@/components/proposals/start-href";
import { classes } from "@/components/ui/classes";
import hidden from "@/components/ui/hidden.module.css";
import { PlaceName } from "@/components/ui/place-name";
import type { Actor } from "@/lib/access/actor";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { PUNCTUATION } from "@/lib/language/punctuation";
import type { Gain } from "@/lib/matching/gains";
import type { Match } from "@/lib/matching/queries";
import type { Taxonomy } from "@/lib/taxonomy/queries";
import styles from "./fitting-partners.module.css";
import workStyles from "./work.module.css";

type Props = {
  place: Actor["coordinates"][number];
  matches: Match[];
  gains: Gain[];
  taxonomy: Taxonomy;
  locale: Locale;
};

/** The places on the other side that fit one's own best, each as what both would gain, and the way to propose to it. */
export function FittingPartners({ place, matches, gains, taxonomy, locale }: Props) {
  const messages = messagesOf(locale).work;
  if (matches.length === 0) return null;
  return (
    <section className={workStyles.workSection} aria-labelledby="fits">
      <div className={workStyles.workHead}>
        <h2 id="fits">{messages.fits}</h2>
        <Link prefetch={false} href={`/${locale}/places?sort=${fitOrder(place.slug)}`}>
          {messages.allFits}
        </Link>
      </div>
      <p className={styles.columns} aria-hidden="true">
        <span />
        <span>{messages.theyOffer}</span>
        <span>{messages.youOffer}</span>
      </p>
      <ul className={workStyles.lines} data-testid="fits">
        {matches.map((match) => (
          <Fit
            key={match.slug}
            {...{ place, match, gain: gains.find(({ slug }) => slug === match.slug), taxonomy, locale }}
          />
        ))}
      </ul>
    </section>
  );
}

type FitProps = Omit<Props, "matches" | "gains"> & { match: Match; gain: Gain | undefined };

function Fit({ place, match: { slug, side, name, reasons }, gain, taxonomy, locale }: FitProps) {
  const messages = messagesOf(locale).work;
  const [first] = reasons;
  const own = { en: place.nameEn, zh: place.nameZh };
  const column = (heading: string, title: Gain["theyOffer"] | undefined) => (
    <p className={title ? undefined : styles.none}>
      {title && (
        <>
          <span className={classes(styles.heading, hidden.aboveSmall)}>{heading + PUNCTUATION[locale].colon}</span>
          {title[locale]}
        </>
      )}
    </p>
  );
  return (
    <li className={styles.row}>
      <p className={styles.name}>
        <PlaceName slug={slug} name={name} side={side} locale={locale} both />
      </p>
      {gain?.theyOffer || gain?.theySeek ? (
        <>
          {column(messages.theyOffer, gain.theyOffer)}
          {column(messages.youOffer, gain.theySeek)}
        </>
      ) : (
        <p className={styles.whole}>{first && reasonText(first, own, taxonomy, locale)}</p>
      )}
      <Link
        prefetch={false}
        href={startHref(locale, { to: slug, fit: "best" })}
        aria-label={`${messages.proposeTo} ${name[locale]}`}
      >
        {messages.proposeTo}
      </Link>
    </li>
  );
}
