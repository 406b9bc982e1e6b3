import type { ReportContent } from "@/lib/final-report/content";
import type { Reached } from "@/lib/final-report/present";
import type { Locale } from "@/lib/language/locales";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { formatMessage, inLanguage } from "@/lib/language/say";
import type { ReportMessages } from "./messages";

type Named = { content: ReportContent; indicators: Reached[]; locale: Locale; messages: ReportMessages };

const isLanguage = (word: string | undefined): word is Locale => word === "en" || word === "zh";

/** What a field of the report is called: `practices.<key>.title.en` → “Good practice 2: Title, English”. */
export function fieldName(path: string, { content, indicators, locale, messages }: Named): string {
  const [name = "", key = "", part] = path.split(".");
  const labels = messages.fields as Record<string, string>;
  const language = path.split(".").at(-1);
  const announcement = (field: string) =>
    isLanguage(language)
      ? formatMessage(messages.form.fieldInLanguage, locale, { field, language: messages.form.languages[language] })
      : field;
  const label = labels[name] ?? name;
  const { colon } = PUNCTUATION[locale];
  if (name === "reached") {
    const indicator = indicators.find((one) => one.key === key);
    return announcement(indicator ? (inLanguage(indicator.name, locale)?.text ?? label) : label);
  }
  if (name !== "practices") return announcement(label);
  const index = content.practices.findIndex((one, at) => one.key === key || String(at) === key);
  if (index < 0) return `${label}${colon}${messages.form.order}`;
  const practice = formatMessage(messages.practice, locale, { number: index + 1 });
  const inner = part === "title" ? "practiceTitle" : part === "body" ? "practiceBody" : (part ?? "");
  return labels[inner] ? announcement(`${practice}${colon}${labels[inner]}`) : practice;
}
