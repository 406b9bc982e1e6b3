import labels from "@/components/ui/labels.module.css";
import { exactDifference } from "@/lib/language/exact";
import { formatMoney } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { formatMessage } from "@/lib/language/say";
import { type Budget, sumsOf } from "../budget-sums";
import { BudgetTable } from "../budget-table";

type Props = { budget: Budget; nameOf: (slug: string) => string; locale: Locale };

/** What the budget comes to by place and year, and whether that is what its authors state. */
export function PlanBudget({ budget, nameOf, locale }: Props) {
  const messages = messagesOf(locale).plan;
  const sum = sumsOf(budget).total;
  const money = (amount: number) => `${formatMoney(amount, locale)} ${budget.currency}`;
  return (
    <>
      {budget.lines.length > 0 && <BudgetTable budget={budget} nameOf={nameOf} locale={locale} messages={messages} />}
      {budget.total !== null && (
        <p>
          {messages.fields.total}
          {PUNCTUATION[locale].colon}
          {money(budget.total)}
        </p>
      )}
      {budget.total !== null && budget.total !== sum && (
        <p className={labels.behind}>
          {formatMessage(messages.budget.differs, locale, { difference: money(exactDifference(budget.total, sum)) })}
        </p>
      )}
    </>
  );
}
