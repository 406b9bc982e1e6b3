import type { Locale } from "@/lib/language/locales";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { formatMessage } from "@/lib/language/say";
import { type Content, LISTS, type List } from "@/lib/profiles/revisions/content";
import type { EditMessages, FieldMessages } from "../messages";

const isList = (name: string): name is List => LISTS.some((list) => list === name);
const isLanguage = (word: string | undefined): word is Locale => word === "en" || word === "zh";

/** What a field is called: `overview.zh`, `practices.1.title.en`, or with the item's key as `merge` writes it. */
export function fieldName(path: string, content: Pick<Content, List>, messages: EditMessages, locale: Locale): string {
  const [name = "", at = "", field = "", language] = path.split(".");
  const { fields } = messages.called;
  if (!isList(name)) return plainName(isLanguage(at) ? `${name}.${at}` : name, messages.called, locale);
  if (at === "order") return `${fields[name]}${PUNCTUATION[locale].colon}${messages.order}`;
  if (!at) return fields[name];
  const index = content[name].findIndex(({ key }) => key === at);
  const number = (index >= 0 ? index : Number(at)) + 1;
  const item = Number.isNaN(number) ? fields[name] : formatMessage(messages.item[name], locale, { number });
  const labels: Record<string, string> = { title: fields.title, body: fields.text, themes: fields.itemThemes };
  const part = labels[field];
  return part ? `${item}${PUNCTUATION[locale].colon}${inLanguage(part, language, messages.called, locale)}` : item;
}

const inLanguage = (field: string, language: string | undefined, called: FieldMessages, locale: Locale) =>
  isLanguage(language)
    ? formatMessage(called.fieldInLanguage, locale, { field, language: called.languages[language] })
    : field;

/** What a field of the profile itself is called, at its name or, as a text is, at its name and language. */
export function plainName(path: string, called: FieldMessages, locale: Locale): string {
  const [name = "", language] = path.split(".");
  const { fields } = called;
  const { colon } = PUNCTUATION[locale];
  switch (name) {
    case "populationYear":
      return `${fields.population}${colon}${fields.year}`;
    case "populationSource":
      return `${fields.population}${colon}${fields.source}`;
    case "areaYear":
      return `${fields.areaKm2}${colon}${fields.year}`;
    case "areaSource":
      return `${fields.areaKm2}${colon}${fields.source}`;
    case "overview":
      return inLanguage(fields.overview, language, called, locale);
    case "population":
    case "areaKm2":
    case "themes":
    case "challenges":
    case "notes":
      return fields[name];
    default:
      return "";
  }
}
