import { INTL_TAG, type Locale } from "@/lib/language/locales";
import { formatIn } from "@/lib/language/moment";

/** The day in a zone: `Wednesday, 5 May 2027`. */
export const dayInZone = (instant: string, zone: string, locale: Locale): string =>
  formatIn(instant, INTL_TAG[locale], zone, { weekday: "long", day: "numeric", month: "long", year: "numeric" });

/** The time of day in a zone: `09:30`. */
export const timeInZone = (instant: string, zone: string, locale: Locale): string =>
  formatIn(instant, INTL_TAG[locale], zone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** From when to when in a zone: on one day its times, else both days with theirs. */
export function spanInZone(startsAt: string, endsAt: string, zone: string, locale: Locale) {
  const [first, last] = [dayInZone(startsAt, zone, locale), dayInZone(endsAt, zone, locale)];
  const [from, to] = [timeInZone(startsAt, zone, locale), timeInZone(endsAt, zone, locale)];
  return first === last
    ? { oneDay: true, named: { date: first, from, to } }
    : { oneDay: false, named: { date: first, from: `${first} ${from}`, to: `${last} ${to}` } };
}
