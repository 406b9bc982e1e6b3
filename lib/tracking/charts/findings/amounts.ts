import { formatNumber } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { NUMBER_WORDS } from "@/lib/language/number-words";

/** Numbers as a heading has them: small ones in words where the language writes them so, all alike within one heading. */
export function inWords(numbers: number[], locale: Locale): string[] {
  const words = NUMBER_WORDS[locale];
  const all = numbers.every((number) => number === 0 || words[number - 1] !== undefined);
  return numbers.map((number) => (all ? words[number - 1] : undefined) ?? formatNumber(number, locale));
}

/** A sentence that may begin with a number in words. */
export const begun = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** So many that share the first place can be named in a heading; of more it says how many they are. */
export const MOST_NAMED = 2;

/** What has the greatest value, and that value; nothing where no value is above 0. */
export function leading<T>(items: readonly T[], sizeOf: (item: T) => number): { leaders: T[]; value: number } {
  const value = items.reduce((most, item) => Math.max(most, sizeOf(item)), 0);
  return { value, leaders: value > 0 ? items.filter((item) => sizeOf(item) === value) : [] };
}
