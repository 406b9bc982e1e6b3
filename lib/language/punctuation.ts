import type { Locale } from "./locales";

/** What a language puts between words that the program joins: after a name, before what is added, between the items of a list and sentences. */
export const PUNCTUATION: Record<
  Locale,
  { colon: string; comma: string; list: string; sentences: string; stop: string }
> = {
  en: { colon: ": ", comma: ", ", list: ", ", sentences: " ", stop: "." },
  zh: { colon: "：", comma: "，", list: "、", sentences: "", stop: "。" },
};

/** Names that may have commas of their own as one list: by semicolons in English, each in quotation marks in Chinese. */
export const listOfNames = (names: string[], locale: Locale): string =>
  locale === "zh" ? names.map((name) => `“${name}”`).join("") : names.join("; ");
