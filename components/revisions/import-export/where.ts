import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { ImportReport } from "@/lib/profiles/revisions/import-export/present";
import { fieldName } from "../editor/field-name";
import type { EditMessages } from "../messages";

export type ExchangeMessages = Messages["revisions"]["secretariat"];

/** What the places and fields of an import are called. */
export type ImportNames = { profiles: ImportReport["profiles"]; fields: EditMessages };

type Located = Pick<ImportReport["faults"][number], "where">;

/** Where something stands in a file, in the reader's words: a cell of a sheet, or a place and its field. */
export function whereIn({ where }: Located, names: ImportNames, locale: Locale, messages: ExchangeMessages): string {
  if ("sheet" in where)
    return where.cell
      ? formatMessage(messages.whereCell, locale, { ...where, cell: where.cell })
      : formatMessage(messages.whereHeading, locale, { sheet: where.sheet, column: where.column });
  const { path, slug, field } = where;
  if (slug === undefined) {
    const entry = /^(?:profiles\.)?(\d+)/.exec(path)?.[1];
    return entry ? formatMessage(messages.whereEntry, locale, { number: Number(entry) + 1 }) : messages.whereFile;
  }
  const place = names.profiles.find((profile) => profile.slug === slug)?.name?.[locale] ?? slug;
  const label = field && labelOf(field, names.fields, locale, messages);
  return label ? formatMessage(messages.wherePlace, locale, { place, field: label }) : place;
}

/** What a field is called in the forms; those that only a file has are called as the file calls them, in words. */
function labelOf(field: string, fields: EditMessages, locale: Locale, messages: ExchangeMessages): string {
  const [name = ""] = field.split(".");
  if (name === "slug" || name === "revision") return messages.fileFields[name];
  return fieldName(field, { practices: [], priorities: [] }, fields, locale) || messages.fileFields.other;
}
