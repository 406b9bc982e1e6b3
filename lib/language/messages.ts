import en from "./en.json";
import zh from "./zh.json";

/** Languages of the product, BCP 47; a third one is a message file and a line here. */
export const LOCALES = ["en", "zh"] as const;
export type Locale = (typeof LOCALES)[number];

/**
 * The English file's shape, where a plural sentence may lack forms that its language does not know. English has a pair of
 * them: a key that is called `other` beside other names is one of those.
 */
type Widen<T> = T extends string
  ? string
  : T extends { one: string; other: string }
    ? { one?: string; other: string }
    : { [K in keyof T]: Widen<T[K]> };
export type Messages = Widen<typeof en>;

const MESSAGES: Record<Locale, Messages> = { en, zh };

/** Every text of the interface in one language. */
export const messagesOf = (locale: Locale): Messages => MESSAGES[locale];

/** Whether a path segment or a header names a language of the product. */
export const isLocale = (value: unknown): value is Locale => LOCALES.includes(value as Locale);

/** The language that a stored code names; English for one that is no longer of the product. */
export const asLocale = (code: string): Locale => (isLocale(code) ? code : "en");
