import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { Portfolio } from "@/lib/matching/portfolio/schema";
import type { Taxonomy } from "@/lib/taxonomy/queries";
import styles from "./portfolio.module.css";

type Props = { portfolio: Portfolio; taxonomy: Taxonomy; locale: Locale };

/** What the pairings come to, beside what would be if each place took the one that fits it best. */
export function PortfolioFigures({ portfolio, taxonomy, locale }: Props) {
  const messages = messagesOf(locale).portfolio;
  const { figures, plain, items } = portfolio;
  const of = (count: number, total: number) => formatMessage(messages.servedOf, locale, { count, total });
  const alone = plain.alone.reduce((sum, { count }) => sum + count, 0);
  const busiest = Math.max(0, ...items.map(({ partners }) => partners.length));
  const rows = [
    {
      name: messages.served,
      here: of(figures.served, figures.places),
      plain: of(figures.places - alone, figures.places),
    },
    ...plain.alone.map(({ side, count, of: total }) => ({
      name: formatMessage(messages.alone, locale, { side: taxonomy.side(side)?.name[locale] ?? side }),
      here: of(items.filter((item) => item.side === side && item.partners.length === 0).length, total),
      plain: of(count, total),
    })),
    { name: messages.busiest, here: String(busiest), plain: String(plain.busiest) },
    { name: messages.pairs, here: String(figures.pairs), plain: "" },
    { name: messages.kept, here: String(figures.kept), plain: "" },
    { name: messages.meanScore, here: String(figures.meanScore), plain: "" },
  ];
  return (
    <section className={styles.section}>
      <h2 id="figures">{messages.figures}</h2>
      <table className={styles.figures} aria-labelledby="figures">
        <thead>
          <tr>
            <th scope="col">{messages.figure}</th>
            <th scope="col">{messages.here}</th>
            <th scope="col">{messages.plain}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, here, plain: beside }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{here}</td>
              <td>{beside}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
