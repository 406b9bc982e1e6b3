import type { Metadata } from "next";
import { LOCALES, type Locale } from "@/lib/language/locales";

/** A path of the site in a language: `/en/places`. */
export const inLocale = (locale: Locale, path: string): string => `/${locale}${path}`;

/** A page's own address and its addresses in the other languages; `path` begins after the language, "" is the home. */
export function alternatesOf(locale: Locale, path: string): NonNullable<Metadata["alternates"]> {
  const languages = Object.fromEntries(LOCALES.map((language) => [language, inLocale(language, path)]));
  // Without a language of its own, the home alone asks the reader's browser.
  return {
    canonical: inLocale(locale, path),
    languages: { ...languages, "x-default": path ? inLocale("en", path) : "/" },
  };
}
