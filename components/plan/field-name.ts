import type { Locale } from "@/lib/language/locales";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { formatMessage } from "@/lib/language/say";
import type { Content, Fields } from "@/lib/plan-model/fields";
import type { AdoptingPart, PlanMessages } from "./form/messages";

type Named = { places: AdoptingPart[]; locale: Locale; messages: PlanMessages };
type Entry = Content & { key: string };

/** The name of a field by its label; a list that is all of its section goes by the section's. */
export const labelled = ({ fields, sections }: Pick<PlanMessages, "fields" | "sections">, label: string): string =>
  (fields as Record<string, string>)[label] ?? (sections as Record<string, string>)[label] ?? label;

/** What a field is called: `items.<key>.title.en` → “Work package 2: Title, English”. */
export function fieldName(path: string, fields: Fields, content: Content, named: Named): string {
  const { messages, locale } = named;
  const [name = "", ...rest] = path.split(".");
  const field = fields.find((one) => one.name === name);
  const label = labelled(messages, field?.label ?? name);
  const inLanguage = (what: string, language: string | undefined) =>
    language === "en" || language === "zh"
      ? formatMessage(messages.form.fieldInLanguage, locale, {
          field: what,
          language: messages.form.languages[language],
        })
      : what;
  if (field?.kind === "texts") {
    const [key = "", language] = rest;
    const place = named.places.find(({ slug }) => slug === key)?.name;
    return inLanguage(place ?? messages.sides[key] ?? key, language);
  }
  if (field?.kind !== "list") return inLanguage(label, rest[0]);
  const { colon } = PUNCTUATION[locale];
  const [key = "", ...inner] = rest;
  if (key === "order" || !key) return `${label}${colon}${messages.form.order}`;
  const entries = (content[name] as Entry[] | undefined) ?? [];
  const index = entries.findIndex((entry) => entry.key === key);
  const entry = formatMessage((messages.item as Record<string, string>)[field.list] ?? label, locale, {
    number: index + 1,
  });
  if (inner.length === 0) return entry;
  return `${entry}${colon}${fieldName(inner.join("."), field.fields, entries[index] ?? {}, named)}`;
}
