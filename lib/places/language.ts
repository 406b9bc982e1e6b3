import type { Locale } from "@/lib/language/locales";

/** Where Chinese is the language of offices. */
const CHINESE = ["CN"];

/** Of the product's languages the one that people in a country are written to, as long as nobody says otherwise. */
export const languageOf = (country: string): Locale => (CHINESE.includes(country) ? "zh" : "en");
