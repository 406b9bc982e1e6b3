import { INTL_TAG, type Locale } from "./locales";

const WAN = 10_000;
const YI = 100_000_000;

/** Making a formatter costs a hundred times more than using it, so each is made once. */
function once<T>(make: (tag: string) => T): (locale: Locale) => T {
  const made = new Map<Locale, T>();
  return (locale) => {
    const known = made.get(locale) ?? make(INTL_TAG[locale]);
    made.set(locale, known);
    return known;
  };
}

const numbers = once(
  (tag) =>
    new Intl.NumberFormat(tag, {
      maximumFractionDigits: 4,
      maximumSignificantDigits: 4,
      roundingPriority: "morePrecision",
    }),
);
const rounded = once((tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: 2 }));
const cents = once((tag) => new Intl.NumberFormat(tag, { minimumFractionDigits: 2, maximumFractionDigits: 2 }));
const days = once((tag) => new Intl.DateTimeFormat(tag, { dateStyle: "long", timeZone: "UTC" }));
const shortDays = once((tag) => new Intl.DateTimeFormat(tag, { dateStyle: "medium", timeZone: "UTC" }));
const months = once((tag) => new Intl.DateTimeFormat(tag, { month: "short", year: "numeric", timeZone: "UTC" }));
const wholeMonths = once((tag) => new Intl.DateTimeFormat(tag, { month: "long", year: "numeric", timeZone: "UTC" }));
// Chinese numbers its months, but for the long form.
const monthsOfYear = once(
  (tag) => new Intl.DateTimeFormat(tag, { month: tag === INTL_TAG.zh ? "short" : "long", timeZone: "UTC" }),
);
const conjunctions = once((tag) => new Intl.ListFormat(tag, { type: "conjunction" }));
const disjunctions = once((tag) => new Intl.ListFormat(tag, { type: "disjunction" }));
const bareMonths = once((tag) => new Intl.DateTimeFormat(tag, { month: "short", timeZone: "UTC" }));

/** Names as a sentence lists them, “Bari, Sofia and Wuhan”. */
export const listed = (names: string[], locale: Locale): string => conjunctions(locale).format(names);

/** Names of which one is meant, “Bari, Sofia or Wuhan”. */
export const listedAsChoice = (names: string[], locale: Locale): string => disjunctions(locale).format(names);

/** A number as the language writes it, `21,893,000`, with the decimals that are kept of it: `0.004` is not 0. */
export const formatNumber = (value: number, locale: Locale): string => numbers(locale).format(value);

/** A number that was worked out, such as a mean, to two decimals. */
export const formatRounded = (value: number, locale: Locale): string => rounded(locale).format(value);

/** A figure that is worked out and compared, such as a density: from 100 on whole, below to one decimal. */
export const formatFigure = (value: number, locale: Locale): string =>
  formatNumber(value < 100 ? Math.round(value * 10) / 10 : Math.round(value), locale);

/** An amount of money without its currency, `1,500` or `12.50`. */
export const formatMoney = (value: number, locale: Locale): string =>
  (Number.isInteger(value) ? rounded : cents)(locale).format(value);

/** A large number as Chinese says it, in 万 or 亿; null where the language has no such unit, or the number is small. */
export function formatInUnit(value: number, locale: Locale): string | null {
  if (locale === "en" || value < WAN) return null;
  return value < YI ? `${formatRounded(value / WAN, locale)}万` : `${formatRounded(value / YI, locale)}亿`;
}

/** A number, which Chinese says in 万 or 亿 too where it is large, beside the exact figure: `2,154,000（215.4万）`. */
export function formatLarge(value: number, locale: Locale): string {
  const [exact, inUnit] = [formatNumber(value, locale), formatInUnit(value, locale)];
  return inUnit ? `${exact}（${inUnit}）` : exact;
}

/** A number with its unit, `67 dB(A)` or `790人`: what is Chinese follows a number at once, and % does everywhere. */
export function formatQuantity(value: number, unit: string | undefined, locale: Locale): string {
  if (!unit) return formatNumber(value, locale);
  const space = /^[\p{Script=Han}%‰°]/u.test(unit) ? "" : " ";
  return `${formatNumber(value, locale)}${space}${unit}`;
}

/** What is told, and in which unit or currency: `Amount (EUR)` or `金额（EUR）`. */
export function nameInUnit(name: string, unit: string | undefined, locale: Locale): string {
  if (!unit) return name;
  return locale === "zh" ? `${name}（${unit}）` : `${name} (${unit})`;
}

/** A day, `24 November 2026` or `2026年11月24日`; in UTC, since a stored day has no zone. */
export const formatDate = (iso: string | Date, locale: Locale): string => days(locale).format(new Date(iso));

/** A day where there is little room, `24 Nov 2026` or `2026年11月24日`. */
export const formatDay = (iso: string | Date, locale: Locale): string => shortDays(locale).format(new Date(iso));

/** A month, `Nov 2026` or `2026年11月`. */
export const formatMonth = (iso: string | Date, locale: Locale): string => months(locale).format(new Date(iso));

/** A month in a sentence, `November 2026` or `2026年11月`; without its year `November` or `11月`. */
export const formatMonthName = (iso: string | Date, locale: Locale, { year }: { year: boolean }): string =>
  (year ? wholeMonths : monthsOfYear)(locale).format(new Date(iso));

/** A month whose year is told elsewhere, `Nov` or `11月`. */
export const formatBareMonth = (iso: string | Date, locale: Locale): string => bareMonths(locale).format(new Date(iso));
