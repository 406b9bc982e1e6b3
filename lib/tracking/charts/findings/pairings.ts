import { listed } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { begun, inWords, leading, MOST_NAMED } from "./amounts";

/** "Barcelona has most partners: four." Each pair of places is given once. */
export function pairingsFinding(
  pairs: readonly (readonly [string, string])[],
  nameOf: (slug: string) => string,
  locale: Locale,
): string {
  const { finding } = messagesOf(locale).tracking.charts.pairings;
  const [first] = pairs;
  if (!first) return finding.none;
  if (pairs.length === 1) {
    const [one, other] = first;
    return formatMessage(finding.onePair, locale, { one: nameOf(one), other: nameOf(other) });
  }
  const partners = new Map<string, number>();
  for (const slug of pairs.flat()) partners.set(slug, (partners.get(slug) ?? 0) + 1);
  const { leaders, value } = leading([...partners], ([, count]) => count);
  const [number = ""] = inWords([value], locale);
  if (leaders.length === partners.size) return formatMessage(finding.every, locale, { count: value, number });
  if (leaders.length > MOST_NAMED)
    return begun(formatMessage(finding.many, locale, { places: inWords([leaders.length], locale).join(), number }));
  const places = listed(leaders.map(([slug]) => nameOf(slug)).sort(), locale);
  return formatMessage(leaders.length === 1 ? finding.most : finding.tied, locale, { places, number });
}
