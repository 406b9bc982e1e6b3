import type { Locale } from "./locales";

/** The numbers from one on that a language writes in words within a sentence; Chinese headings write digits. */
export const NUMBER_WORDS: Record<Locale, readonly string[]> = {
  en: [
    ...["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
    ...[
      "eleven",
      "twelve",
      "thirteen",
      "fourteen",
      "fifteen",
      "sixteen",
      "seventeen",
      "eighteen",
      "nineteen",
      "twenty",
    ],
  ],
  zh: [],
};
