import { formatNumber } from "./format";
import type { Locale } from "./locales";

/** A sentence with `{name}` places, or its plural forms (CLDR categories, chosen by the parameter `count`). */
export type Sentence = string | { one?: string; other: string };
export type Params = Record<string, string | number>;

/** What stands in quotation marks has single ones for its own: “a ‘b’ c”. */
export const quoted = (text: string): string => text.replaceAll("“", "‘").replaceAll("”", "’");

/** The value at a place of a template, as it stands there. */
const placed = (value: string, template: string, at: number): string =>
  template[at - 1] === "“" ? quoted(value) : value;

/** Fills a sentence; numbers in it are written as the language writes them: `say({one: "{count} place", …}, "en", {count: 1200})`. */
export function formatMessage(sentence: Sentence, locale: Locale, params: Params = {}): string {
  const template = typeof sentence === "string" ? sentence : pluralForm(sentence, locale, params.count);
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string, at: number) => {
    const value = params[name];
    if (value === undefined) return whole;
    return typeof value === "number" ? formatNumber(value, locale) : placed(value, template, at);
  });
}

/** Fills a template with what people wrote, sign by sign: `fill("Move “{title}”", { title })`. */
export const fill = (template: string, params: Record<string, string>): string =>
  template.replaceAll(/\{(\w+)\}/g, (whole, name: string, at: number) => {
    const value = params[name];
    return value === undefined ? whole : placed(value, template, at);
  });

function pluralForm(sentence: { one?: string; other: string }, locale: Locale, count: string | number | undefined) {
  const category = new Intl.PluralRules(locale).select(Number(count ?? 0));
  return category === "one" && sentence.one ? sentence.one : sentence.other;
}

/** The text in the reader's language where it exists, else the other one: `{ text, language }`; null when there is neither. */
export function inLanguage(
  text: { en?: string | null; zh?: string | null },
  locale: Locale,
): { text: string; language: Locale } | null {
  const other: Locale = locale === "en" ? "zh" : "en";
  for (const language of [locale, other]) {
    const found = text[language];
    if (found) return { text: found, language };
  }
  return null;
}
