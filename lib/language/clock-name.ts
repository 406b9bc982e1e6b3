import type { Locale } from "./locales";
import { messagesOf } from "./messages";

/** As which zones are named by where they hold: British English says CET of most of Europe. */
const TAGS: Record<Locale, string> = { en: "en-US", zh: "zh-CN" };

/** How the clock of a zone is called: `Beijing time`, where the language has a name of its own, else `Spain time`. */
export function clockName(zone: string, locale: Locale): string {
  const own: Partial<Record<string, string>> = messagesOf(locale).meetings.clocks;
  if (own[zone]) return own[zone];
  const parts = new Intl.DateTimeFormat(TAGS[locale], { timeZone: zone, timeZoneName: "shortGeneric" }).formatToParts();
  return parts.find(({ type }) => type === "timeZoneName")?.value.replace(/ Time$/, " time") ?? zone;
}
