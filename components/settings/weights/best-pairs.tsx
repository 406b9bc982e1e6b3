import { PlaceName } from "@/components/ui/place-name";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { WeightsEffect } from "@/lib/matching/weight-schema";
import { percent } from "./percent";
import styles from "./weights.module.css";

/** The best partner of every place, how well it fits, and how stable that is. */
export function BestPairs({ best, locale }: { best: WeightsEffect["best"]; locale: Locale }) {
  const { plan, weightsPage: messages } = messagesOf(locale);
  return (
    <section>
      <h2 id="best">{messages.best}</h2>
      <p>{messages.stability}</p>
      <table className={styles.best} aria-labelledby="best">
        <thead>
          <tr>
            <th scope="col">{plan.fields.place}</th>
            <th scope="col">{messages.bestPartner}</th>
            <th scope="col">{messages.fit}</th>
            <th scope="col">{messages.stable}</th>
          </tr>
        </thead>
        <tbody>
          {best.map(({ slug, name, partner }) => (
            <tr key={slug}>
              <th scope="row">
                <PlaceName slug={slug} name={name} locale={locale} />
              </th>
              <td>{partner ? <PlaceName slug={partner.slug} name={partner.name} locale={locale} /> : messages.none}</td>
              <td>{partner?.score}</td>
              <td>{partner && percent(partner.stability)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
