import { INTL_TAG, type Locale } from "./locales";

/** The clock that a moment is told by: an IANA zone, and the moment it is now, which “today” counts from. */
export type Clock = { zone: string; now: string };

const DAY = 86_400_000;
/** As many days back the day is told by its name. */
const WEEK = 7;

const made = new Map<string, Intl.DateTimeFormat>();
/** A moment as it is written in a zone. Making a formatter costs a hundred times more than using it: each is made once. */
export function formatIn(iso: string, tag: string, zone: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${tag} ${zone} ${JSON.stringify(options)}`;
  const known = made.get(key) ?? new Intl.DateTimeFormat(tag, { ...options, timeZone: zone });
  made.set(key, known);
  return known.format(new Date(iso));
}

/** The day that a moment falls on in a zone, `2026-11-24`. */
export const dayIn = (iso: string, zone: string): string =>
  formatIn(iso, "en-CA", zone, { year: "numeric", month: "2-digit", day: "2-digit" });

/**
 * How many days lie between today by a clock and a day (`2027-03-31`, which has no zone) or the day that a moment falls
 * on by it; fewer than none for what has passed.
 */
export function daysUntil(dayOrMoment: string, { zone, now }: Clock): number {
  const day = dayOrMoment.length > "2027-03-31".length ? dayIn(dayOrMoment, zone) : dayOrMoment;
  return Math.round((Date.parse(day) - Date.parse(dayIn(now, zone))) / DAY);
}

/** Whether a browser or server knows a zone of this name. */
export function isZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
  } catch {
    return false;
  }
}

/**
 * A moment by the reader's clock: of the last week `today, 16:20`, `yesterday, 16:20` or `Tuesday, 16:20` (`今天16:20`),
 * of any other time `24 November 2026, 16:20`.
 */
export function formatMoment(iso: string, locale: Locale, { zone, now }: Clock): string {
  const time = timeIn(iso, locale, zone);
  const ago = Math.round((Date.parse(dayIn(now, zone)) - Date.parse(dayIn(iso, zone))) / DAY);
  const join = locale === "en" ? ", " : "";
  if (ago === 0 || ago === 1)
    return `${new Intl.RelativeTimeFormat(INTL_TAG[locale], { numeric: "auto" }).format(-ago, "day")}${join}${time}`;
  if (ago > 1 && ago < WEEK) return `${formatIn(iso, INTL_TAG[locale], zone, { weekday: "long" })}${join}${time}`;
  return formatDayAndTime(iso, locale, zone);
}

/** A moment in full, `24 November 2026, 16:20` or `2026年11月24日 16:20`. */
export function formatDayAndTime(iso: string, locale: Locale, zone: string): string {
  const day = formatIn(iso, INTL_TAG[locale], zone, { dateStyle: "long" });
  return `${day}${locale === "en" ? "," : ""} ${timeIn(iso, locale, zone)}`;
}

const timeIn = (iso: string, locale: Locale, zone: string): string =>
  formatIn(iso, INTL_TAG[locale], zone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** The name of the zone that holds at a moment, `Central European Standard Time` or `中欧标准时间`. */
export function zoneName(iso: string, locale: Locale, zone: string): string {
  const parts = new Intl.DateTimeFormat(INTL_TAG[locale], { timeZone: zone, timeZoneName: "long" }).formatToParts(
    new Date(iso),
  );
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? zone;
}
