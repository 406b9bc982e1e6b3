import Link from "next/link";
import { classes } from "@/components/ui/classes";
import rows from "@/components/ui/lists/rows.module.css";
import { SideTag } from "@/components/ui/place-name";
import { formatLarge } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { countryName } from "@/lib/places/country-name";
import type { ProfileCard } from "@/lib/profiles/present";
import type { Taxonomy } from "@/lib/taxonomy/queries";
import { COMPARE_FORM } from "./compare-form";
import styles from "./place-row.module.css";
import { ThemeGroups } from "./theme-groups";

type Props = { card: ProfileCard; reasons: string[]; taxonomy: Taxonomy; locale: Locale };

/** A place in the catalogue's list, with the reasons why it stands there that its themes alone do not show. */
export function PlaceRow({ card, reasons, taxonomy, locale }: Props) {
  const { catalogue: messages, profile } = messagesOf(locale);
  const other = locale === "en" ? "zh" : "en";
  return (
    <li className={classes(rows.row, styles.placeRow)}>
      <div>
        <h2>
          <Link prefetch={false} href={`/${locale}/places/${card.slug}`}>
            {card.name[locale]}
          </Link>{" "}
          <span className="other-name" lang={other}>
            {card.name[other]}
          </span>
        </h2>
        <p className={styles.placeRowFacts}>
          <SideTag side={card.side} />
          <span>{messages.kinds[card.kind]}</span>
          <span>{countryName(card.country, locale)}</span>
          <span>
            {profile.fields.population} {formatLarge(card.population, locale)}
          </span>
          <label className={styles.compared}>
            <input
              type="checkbox"
              name="place"
              value={card.slug}
              form={COMPARE_FORM}
              aria-label={formatMessage(messages.compare.tick, locale, { name: card.name[locale] })}
            />
            {messages.compare.short}
          </label>
        </p>
        {reasons.map((reason) => (
          <p key={reason} className={styles.reason}>
            {reason}
          </p>
        ))}
      </div>
      <ThemeGroups themes={card.themes} taxonomy={taxonomy} locale={locale} />
    </li>
  );
}
