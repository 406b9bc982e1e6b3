import type { Locale } from "./locales";

/**
 * What a language puts between words that the program joins: after a name, between the items of a list, between phrases
 * that may have commas of their own, and between sentences.
 */
export const PUNCTUATION: Record<Locale, { colon: string; list: string; phrases: string; sentences: string }> = {
  en: { colon: ": ", list: ", ", phrases: "; ", sentences: " " },
  zh: { colon: "：", list: "、", phrases: "、", sentences: "" },
};
