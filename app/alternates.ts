import type { Metadata } from "next";
import { LOCALES, type Locale } from "@/lib/language/locales";

/** A path of the site in a language: `/en/places`. */
export const inLocale = (locale: Locale, path: string): string => `/${locale}${path}`;

/**
 * A page's own address and its addresses in the other languages; `path` begins after the language, "" is the home. `feed`
 * is the path of the feed that tells what is new on it, if there is one.
 */
export function alternatesOf(locale: Locale, path: string, feed?: string): NonNullable<Metadata["alternates"]> {
  const languages = Object.fromEntries(LOCALES.map((language) => [language, inLocale(language, path)]));
  // Without a language of its own, the home alone asks the reader's browser.
  return {
    canonical: inLocale(locale, path),
    languages: { ...languages, "x-default": path ? inLocale("en", path) : "/" },
    ...(feed && { types: { "application/atom+xml": `/api/v1/feeds${feed}?locale=${locale}` } }),
  };
}
