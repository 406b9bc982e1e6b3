import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { say } from "@/lib/language/say";
import { type Content, LISTS, type List } from "@/lib/profiles/revisions/content";

export type EditWords = Messages["revisions"]["edit"];

const isList = (name: string): name is List => LISTS.some((list) => list === name);

/** What a field is called: `overview.zh`, `practices.1.title.en`, or with the item's key as `merge` writes it. */
export function fieldName(path: string, content: Content, words: EditWords, locale: Locale): string {
  const [name = "", at = "", field = "", language] = path.split(".");
  const inLanguage = (what: string, which: string | undefined) =>
    which === "en" || which === "zh"
      ? say(words.inLanguage, locale, { field: what, language: words.languageNames[which] })
      : what;
  if (name === "overview") return inLanguage(words.overview, at);
  if (!isList(name)) return plainName(name, words, locale);
  if (at === "order") return `${words[name]}${PUNCTUATION[locale].colon}${words.order}`;
  if (!at) return words[name];
  const index = content[name].findIndex(({ key }) => key === at);
  const number = (index >= 0 ? index : Number(at)) + 1;
  const item = Number.isNaN(number) ? words[name] : say(words.item[name], locale, { number });
  const fields: Record<string, string> = { title: words.itemTitle, body: words.itemBody, themes: words.itemThemes };
  const part = fields[field];
  return part ? `${item}${PUNCTUATION[locale].colon}${inLanguage(part, language)}` : item;
}

function plainName(name: string, words: EditWords, locale: Locale): string {
  const { colon } = PUNCTUATION[locale];
  switch (name) {
    case "populationYear":
      return `${words.population}${colon}${words.year}`;
    case "populationSource":
      return `${words.population}${colon}${words.source}`;
    case "areaYear":
      return `${words.areaKm2}${colon}${words.year}`;
    case "areaSource":
      return `${words.areaKm2}${colon}${words.source}`;
    case "population":
    case "areaKm2":
    case "themes":
    case "challenges":
    case "notes":
      return words[name];
    default:
      return "";
  }
}
