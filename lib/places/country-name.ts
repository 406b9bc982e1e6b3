import type { Locale } from "@/lib/language/locales";

const names = (locale: Locale) => new Intl.DisplayNames([locale], { type: "region" });
const NAMES = { en: names("en"), zh: names("zh") };

/** The country's name in the reader's language. */
export const countryName = (code: string, locale: Locale): string => NAMES[locale].of(code) ?? code;

const KNOWN = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });

/** Whether there is a country of this code (ISO 3166-1 alpha-2). */
export const isCountry = (code: string): boolean =>
  // ZZ is what is not known.
  /^[A-Z]{2}$/.test(code) && code !== "ZZ" && KNOWN.of(code) !== undefined;
