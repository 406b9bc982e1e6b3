import type { Locale } from "@/lib/language/locales";

/** The country's name in the reader's language. */
export const countryName = (code: string, locale: Locale): string =>
  new Intl.DisplayNames([locale], { type: "region" }).of(code) ?? code;
