import { listed } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { begun, inWords, leading, MOST_NAMED } from "./amounts";

type Total = { name: string; target: number | null; value: number | null };

/** How much of a target is reached, in whole percent, a hundred only where all of it is; null where nothing can be compared. */
export const shareOf = ({ target, value }: Pick<Total, "target" | "value">): number | null =>
  target === null || target <= 0 || value === null
    ? null
    : value < target
      ? Math.min(99, Math.round((100 * value) / target))
      : Math.floor((100 * value) / target);

/** "People reached: 66% of the target; organisations involved: 89%." */
export function indicatorsFinding(totals: readonly Total[], locale: Locale): string {
  const { finding } = messagesOf(locale).tracking.charts.indicators;
  const aimed = totals.filter(({ target }) => target !== null && target > 0);
  const measured = aimed.flatMap((total) => {
    const share = shareOf(total);
    return share === null ? [] : [{ ...total, share }];
  });
  const [first, second] = measured;
  if (aimed.length === 0) return finding.none;
  if (!first) return finding.unmeasured;
  const reached = measured.filter(({ share }) => share >= 100).length;
  if (aimed.length > 1 && reached === aimed.length) return finding.allReached;
  const share = (total: { name: string; share: number }) => ({
    name: total.name,
    share: formatMessage("{share}", locale, { share: total.share }),
  });
  if (measured.length === 1) return formatMessage(finding.one, locale, share(first));
  if (measured.length === 2 && second)
    return formatMessage(finding.two, locale, {
      first: formatMessage(finding.one, locale, share(first)),
      second: formatMessage(finding.further, locale, share(second)),
    });
  const [number = "", total = ""] = inWords([reached, aimed.length], locale);
  if (reached > 0) return begun(formatMessage(finding.reached, locale, { count: reached, number, total }));
  const { leaders, value } = leading(measured, (each) => each.share);
  const furthest = formatMessage("{value}", locale, { value });
  if (leaders.length === 0) return finding.begun;
  if (leaders.length > MOST_NAMED) {
    const [count = ""] = inWords([leaders.length], locale);
    return begun(formatMessage(finding.manyFurthest, locale, { results: count, share: furthest }));
  }
  return formatMessage(finding.furthest, locale, {
    name: listed(
      leaders.map(({ name }) => name),
      locale,
    ),
    share: furthest,
  });
}
