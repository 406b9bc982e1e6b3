import styles from "@/components/plan/read/read.module.css";
import { Scrolling } from "@/components/ui/scrolling";
import { formatMoney, nameInUnit } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { type Budget, sumsOf } from "./budget-sums";
import type { PlanMessages } from "./form/messages";

type Props = {
  budget: Budget;
  /** What a place is called. */
  nameOf: (slug: string) => string;
  locale: Locale;
  messages: Pick<PlanMessages, "budget" | "choices" | "fields">;
};

/** A budget's sums by place and year, and by source. */
export function BudgetTable({ budget, nameOf, locale, messages }: Props) {
  const { years, total, byYear, byPlace, bySource } = sumsOf(budget);
  const money = (amount: number) => formatMoney(amount, locale);
  return (
    <div className={styles.budgetTables}>
      <Scrolling name={messages.budget.table}>
        <table className={styles.budgetTable}>
          <caption>{nameInUnit(messages.budget.table, budget.currency, locale)}</caption>
          <thead>
            <tr>
              <th scope="col">{messages.budget.byPlace}</th>
              {years.map((year) => (
                <th key={year} scope="col">
                  {year}
                </th>
              ))}
              <th scope="col">{messages.budget.total}</th>
            </tr>
          </thead>
          <tbody>
            {byPlace.map((row) => (
              <tr key={row.place}>
                <th scope="row">{nameOf(row.place)}</th>
                {row.years.map((amount, index) => (
                  <td key={years[index]}>{amount ? money(amount) : "–"}</td>
                ))}
                <td>{money(row.total)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{messages.fields.sum}</th>
              {byYear.map((amount, index) => (
                <td key={years[index]}>{money(amount)}</td>
              ))}
              <td>{money(total)}</td>
            </tr>
          </tfoot>
        </table>
      </Scrolling>
      <table className={styles.budgetTable}>
        <caption>{messages.budget.bySource}</caption>
        <tbody>
          {bySource.map((row) => (
            <tr key={row.source}>
              <th scope="row">{messages.choices.source[row.source]}</th>
              <td>{money(row.total)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
