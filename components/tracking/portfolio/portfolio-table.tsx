import { reasonText } from "@/components/profiles/reason";
import { PlaceName } from "@/components/ui/place-name";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { Portfolio } from "@/lib/matching/portfolio/schema";
import type { Taxonomy } from "@/lib/taxonomy/queries";
import styles from "./portfolio.module.css";

type Item = Portfolio["items"][number];
type Props = { side: string; items: Item[]; taxonomy: Taxonomy; locale: Locale };

/** The places of a side, each with the partners it is given and the weightiest reason for each. */
export function PortfolioTable({ side, items, taxonomy, locale }: Props) {
  const { plan, portfolio: messages } = messagesOf(locale);
  const heading = `portfolio-${side}`;
  return (
    <section className={styles.section}>
      <h2 id={heading}>{taxonomy.side(side)?.name[locale] ?? side}</h2>
      <table className={styles.pairs} aria-labelledby={heading}>
        <thead>
          <tr>
            <th scope="col">{plan.fields.place}</th>
            <th scope="col">{messages.partners}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.slug}>
              <th scope="row">
                <PlaceName slug={item.slug} name={item.name} locale={locale} both />
              </th>
              <td>
                <ul>
                  {item.partners.map((partner) => (
                    <Partner key={partner.slug} {...{ item, partner, taxonomy, locale }} />
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type PartnerProps = { item: Item; partner: Item["partners"][number]; taxonomy: Taxonomy; locale: Locale };

function Partner({ item, partner, taxonomy, locale }: PartnerProps) {
  const messages = messagesOf(locale).portfolio;
  const [reason] = partner.reasons;
  return (
    <li>
      <span className={styles.partner}>
        <PlaceName slug={partner.slug} name={partner.name} locale={locale} />{" "}
        <span className={styles.mark}>
          {formatMessage(messages.fit, locale, { score: partner.score })}
          {partner.kept && ` · ${messages.keptMark}`}
        </span>
      </span>
      <span>{reason ? reasonText(reason, item.name, taxonomy, locale) : messages.noReason}</span>
    </li>
  );
}
