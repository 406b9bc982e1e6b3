import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { formatMessage } from "@/lib/language/say";
import { type Content, LISTS, type List } from "@/lib/profiles/revisions/content";

export type EditMessages = Messages["revisions"]["edit"];

const isList = (name: string): name is List => LISTS.some((list) => list === name);

/** What a field is called: `overview.zh`, `practices.1.title.en`, or with the item's key as `merge` writes it. */
export function fieldName(path: string, content: Pick<Content, List>, messages: EditMessages, locale: Locale): string {
  const [name = "", at = "", field = "", language] = path.split(".");
  const inLanguage = (what: string, which: string | undefined) =>
    which === "en" || which === "zh"
      ? formatMessage(messages.inLanguage, locale, { field: what, language: messages.languageNames[which] })
      : what;
  if (name === "overview") return inLanguage(messages.overview, at);
  if (!isList(name)) return plainName(name, messages, locale);
  if (at === "order") return `${messages[name]}${PUNCTUATION[locale].colon}${messages.order}`;
  if (!at) return messages[name];
  const index = content[name].findIndex(({ key }) => key === at);
  const number = (index >= 0 ? index : Number(at)) + 1;
  const item = Number.isNaN(number) ? messages[name] : formatMessage(messages.item[name], locale, { number });
  const fields: Record<string, string> = {
    title: messages.itemTitle,
    body: messages.itemBody,
    themes: messages.itemThemes,
  };
  const part = fields[field];
  return part ? `${item}${PUNCTUATION[locale].colon}${inLanguage(part, language)}` : item;
}

function plainName(name: string, messages: EditMessages, locale: Locale): string {
  const { colon } = PUNCTUATION[locale];
  switch (name) {
    case "populationYear":
      return `${messages.population}${colon}${messages.year}`;
    case "populationSource":
      return `${messages.population}${colon}${messages.source}`;
    case "areaYear":
      return `${messages.areaKm2}${colon}${messages.year}`;
    case "areaSource":
      return `${messages.areaKm2}${colon}${messages.source}`;
    case "population":
    case "areaKm2":
    case "themes":
    case "challenges":
    case "notes":
      return messages[name];
    default:
      return "";
  }
}
