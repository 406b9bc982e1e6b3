import type { Locale } from "@/lib/language/locales";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { say } from "@/lib/language/say";
import { type Field, fieldNamed, labelOf } from "./fields";
import type { Content, PlanWords, TakingPart } from "./form/words";

type Named = { places: TakingPart[]; locale: Locale; words: PlanWords };
type Item = { key: string };

/** What a field is called: `items.<key>.title.en` → “Work package 2: Title, English”. */
export function fieldName(path: string, fields: readonly Field[], content: Content, named: Named): string {
  const { words, locale } = named;
  const labels = words.fields as Record<string, string>;
  const [name = "", ...rest] = path.split(".");
  const field = fieldNamed(fields, name);
  const inLanguage = (what: string, language: string | undefined) =>
    language === "en" || language === "zh"
      ? say(words.form.inLanguage, locale, { field: what, language: words.form.languageNames[language] })
      : what;
  if (name === "lines" && rest.length > 1) {
    // A line of the budget, which has a form of its own.
    const index = ((content.lines as Item[] | undefined) ?? []).findIndex(({ key }) => key === rest[0]);
    const line = say(words.budget.line, locale, { number: index + 1 });
    return `${line}${PUNCTUATION[locale].colon}${inLanguage(labels[rest[1] ?? ""] ?? "", rest[2])}`;
  }
  if (!field) return inLanguage(labels[name] ?? name, rest[0]);
  if (field.kind === "texts") {
    const [key = "", language] = rest;
    const place = named.places.find(({ slug }) => slug === key)?.name;
    return inLanguage(place ?? (words.sides as Record<string, string>)[key] ?? key, language);
  }
  if (field.kind !== "items") return inLanguage(labels[labelOf(field)] ?? name, rest[0]);
  const [key = "", ...inner] = rest;
  if (key === "order" || !key)
    return `${labels[field.called] ?? labels[name] ?? name}${PUNCTUATION[locale].colon}${words.form.order}`;
  const index = ((content[name] as Item[] | undefined) ?? []).findIndex((item) => item.key === key);
  const item = say(words.item[field.called], locale, { number: index + 1 });
  if (inner.length === 0) return item;
  const itemContent = ((content[name] as Content[] | undefined) ?? [])[index] ?? {};
  return `${item}${PUNCTUATION[locale].colon}${fieldName(inner.join("."), field.fields, itemContent, named)}`;
}
