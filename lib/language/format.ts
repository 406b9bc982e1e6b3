import type { Locale } from "./messages";

const TAG: Record<Locale, string> = { en: "en-GB", zh: "zh-CN" };

/** A number as the language writes it: `21,893,000`. */
export const formatNumber = (value: number, locale: Locale): string =>
  new Intl.NumberFormat(TAG[locale], { maximumFractionDigits: 2 }).format(value);

/** A number of people; Chinese adds the figure in 万 beside the exact one. */
export function formatPopulation(value: number, locale: Locale): string {
  const exact = formatNumber(value, locale);
  if (locale === "en" || value < 10_000) return exact;
  return `${exact}（${formatNumber(Math.round(value / 100) / 100, locale)}万）`;
}

/** A day: `24 November 2026`, `2026年11月24日`; UTC, since a stored day has no zone. */
export const formatDate = (iso: string | Date, locale: Locale): string =>
  new Intl.DateTimeFormat(TAG[locale], { dateStyle: "long", timeZone: "UTC" }).format(new Date(iso));

/** A moment with its zone, so that both sides read the same one. */
export const formatDateTime = (iso: string | Date, locale: Locale): string =>
  `${new Intl.DateTimeFormat(TAG[locale], { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" }).format(new Date(iso))} UTC`;
