import type { Locale } from "@/lib/language/locales";

const names = (locale: Locale) => new Intl.DisplayNames([locale], { type: "region" });
const NAMES = { en: names("en"), zh: names("zh") };

/** The country's name in the reader's language. */
export const countryName = (code: string, locale: Locale): string => NAMES[locale].of(code) ?? code;
