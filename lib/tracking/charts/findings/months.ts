import { formatMonthName, listed } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { Activity } from "../activity";
import { begun, inWords, leading, MOST_NAMED } from "./amounts";

type Month = { month: string; counts: Record<Activity, number> };

/** "November 2026 was the busiest month for proposals", or for what there was most of where nothing was proposed. */
export function monthsFinding(months: readonly Month[], locale: Locale): string {
  const { finding, things } = messagesOf(locale).tracking.charts.activity;
  const kinds = Object.keys(things) as Activity[];
  const sum = (kind: Activity) => months.reduce((total, { counts }) => total + counts[kind], 0);
  const [kind] = sum("proposed") > 0 ? (["proposed"] as const) : leading(kinds, sum).leaders;
  if (!kind) return finding.none;
  const { leaders, value } = leading(months, ({ counts }) => counts[kind]);
  // Within a year a month is known by its name alone.
  const name = ({ month }: Month) => formatMonthName(month, locale, { year: months.length > 12 });
  const [first] = leaders;
  const thing = things[kind];
  if (first && sum(kind) === value)
    return begun(formatMessage(finding.only, locale, { month: name(first), things: thing }));
  if (leaders.length > MOST_NAMED) {
    const [[count = ""], [number = ""]] = [inWords([leaders.length], locale), inWords([value], locale)];
    return begun(formatMessage(finding.many, locale, { months: count, things: thing, number }));
  }
  return formatMessage(leaders.length === 1 ? finding.busiest : finding.tied, locale, {
    months: listed(leaders.map(name), locale),
    things: thing,
  });
}
