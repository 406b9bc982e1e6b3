import type { Locale } from "@/lib/language/locales";

const names = (locale: Locale) => new Intl.DisplayNames([locale], { type: "region" });
const NAMES = { en: names("en"), zh: names("zh") };

/** The country's name in the reader's language. */
export const countryName = (code: string, locale: Locale): string => NAMES[locale].of(code) ?? code;

const KNOWN = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
/** What CLDR names and is no country: unions, and what is set aside. */
const NO_COUNTRIES = ["EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"];

/** Whether there is a country of this code (ISO 3166-1 alpha-2): one that is still called so. */
export const isCountry = (code: string): boolean =>
  /^[A-Z]{2}$/.test(code) &&
  !NO_COUNTRIES.includes(code) &&
  KNOWN.of(code) !== undefined &&
  new Intl.Locale(`und-${code}`).region === code;
