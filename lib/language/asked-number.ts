import { formatLarge, formatNumber } from "./format";
import type { Locale } from "./locales";
import type { Messages } from "./messages";
import type { Doubt, Quantity } from "./quantities";
import { formatMessage } from "./say";

type NumberMessages = Messages["numbers"];

/** A number as the question about it shows it; years are not grouped. */
export const shownNumber = (value: number, quantity: Quantity, locale: Locale): string =>
  quantity === "year" ? String(value) : formatLarge(value, locale);

/** Asks which of two readings of a number was meant. */
export const askWhich = ([one, other]: readonly [number, number], locale: Locale, messages: NumberMessages): string =>
  formatMessage(messages.question, locale, { one: formatNumber(one, locale), other: formatNumber(other, locale) });

/** Asks whether an unusual number is meant. */
export function askWhether(
  doubt: Doubt,
  { quantity, value, last }: { quantity: Quantity; value: number; last: number | null },
  locale: Locale,
  messages: NumberMessages,
): string {
  const number = formatLarge(value, locale);
  if (doubt === "unlikeLast")
    return formatMessage(messages.unlikeLast, locale, { number, last: formatNumber(last ?? 0, locale) });
  return formatMessage(messages.unusual[quantity as keyof NumberMessages["unusual"]], locale, { number });
}

/** The answer that an unusual number is meant. */
export const confirmation = (value: number, quantity: Quantity, locale: Locale, messages: NumberMessages): string =>
  formatMessage(messages.confirm, locale, { number: shownNumber(value, quantity, locale) });
