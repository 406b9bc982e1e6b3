import type { ReportContent } from "@/lib/final-report/content";
import type { Reached } from "@/lib/final-report/present";
import type { Locale } from "@/lib/language/locales";
import { inLanguage, say } from "@/lib/language/say";
import type { ReportWords } from "./words";

type Named = { content: ReportContent; indicators: Reached[]; locale: Locale; words: ReportWords };

const isLanguage = (word: string | undefined): word is Locale => word === "en" || word === "zh";

/** What a field of the report is called: `practices.<key>.title.en` → “Good practice 2: Title, English”. */
export function fieldName(path: string, { content, indicators, locale, words }: Named): string {
  const [name = "", key = "", part] = path.split(".");
  const labels = words.fields as Record<string, string>;
  const language = path.split(".").at(-1);
  const told = (field: string) =>
    isLanguage(language)
      ? say(words.form.inLanguage, locale, { field, language: words.form.languageNames[language] })
      : field;
  const label = labels[name] ?? name;
  if (name === "reached") {
    const indicator = indicators.find((one) => one.key === key);
    return told(indicator ? (inLanguage(indicator.name, locale)?.text ?? label) : label);
  }
  if (name !== "practices") return told(label);
  const index = content.practices.findIndex((one, at) => one.key === key || String(at) === key);
  if (index < 0) return `${label}: ${words.form.order}`;
  const practice = say(words.practice, locale, { number: index + 1 });
  const inner = part === "title" ? "practiceTitle" : part === "body" ? "practiceBody" : (part ?? "");
  return labels[inner] ? told(`${practice}: ${labels[inner]}`) : practice;
}
