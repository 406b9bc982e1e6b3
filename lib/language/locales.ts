/** Languages of the product, BCP 47; a third one is a message file and a line here. */
export const LOCALES = ["en", "zh"] as const;
export type Locale = (typeof LOCALES)[number];

/** Whether a path segment or a header names a language of the product. */
export const isLocale = (value: unknown): value is Locale => LOCALES.includes(value as Locale);

/** The language that a stored code names; English for one that is no longer of the product. */
export const asLocale = (code: string): Locale => (isLocale(code) ? code : "en");

/** How a language is called where days, times and numbers are written: the English of Europe, the Chinese of the mainland. */
export const INTL_TAG: Record<Locale, string> = { en: "en-GB", zh: "zh-CN" };
