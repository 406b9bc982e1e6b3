import { listed } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { begun, inWords, leading, MOST_NAMED } from "./amounts";

/** "Most places work on “Urban agenda and planning”: seven." Each theme is given with how many places work on it. */
export function themesFinding(themes: readonly { name: string; places: number }[], locale: Locale): string {
  const { finding } = messagesOf(locale).tracking.charts.heatmap;
  const { leaders, value } = leading(themes, ({ places }) => places);
  const used = themes.filter(({ places }) => places > 0);
  const [number = ""] = inWords([value], locale);
  const [first] = leaders;
  if (!first) return finding.none;
  if (used.length === 1) return begun(formatMessage(finding.only, locale, { count: value, number, theme: first.name }));
  if (leaders.length === used.length) return formatMessage(finding.every, locale, { count: value, number });
  if (leaders.length > MOST_NAMED)
    return begun(formatMessage(finding.many, locale, { themes: inWords([leaders.length], locale).join(), number }));
  const names = listed(
    leaders.map(({ name }) => formatMessage(finding.quoted, locale, { name })),
    locale,
  );
  return formatMessage(leaders.length === 1 ? finding.most : finding.tied, locale, { themes: names, number });
}
