import type { Reached } from "@/lib/final-report/present";
import { formatDate, formatQuantity } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { formatMessage, inLanguage } from "@/lib/language/say";
import styles from "./final-report.module.css";
import type { ReportMessages } from "./messages";

type Props = {
  indicator: Reached;
  locale: Locale;
  messages: Pick<ReportMessages, "planned" | "from" | "reachedValue" | "noValue">;
};

/** What an indicator began with, should reach and has reached. */
export function ReachedFacts({ indicator: { unit, baseline, target, last }, locale, messages }: Props) {
  const named = inLanguage(unit, locale)?.text;
  const amount = (value: number) => formatQuantity(value, named, locale);
  return (
    <p className={styles.reachedFacts}>
      {last ? (
        <strong>
          {formatMessage(messages.reachedValue, locale, {
            value: amount(last.value),
            date: formatDate(last.on, locale),
          })}
        </strong>
      ) : (
        <span>{messages.noValue}</span>
      )}
      {target !== null && <span>{formatMessage(messages.planned, locale, { value: amount(target) })}</span>}
      {baseline !== null && <span>{formatMessage(messages.from, locale, { value: amount(baseline) })}</span>}
    </p>
  );
}
