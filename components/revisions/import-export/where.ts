import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { ImportReport } from "@/lib/profiles/revisions/import-export/present";

export type ExchangeWords = Messages["revisions"]["secretariat"];

/** Where something stands in a file, in words. */
export function whereIn(
  { where }: Pick<ImportReport["faults"][number], "where">,
  locale: Locale,
  messages: ExchangeWords,
) {
  if ("sheet" in where)
    return where.cell
      ? formatMessage(messages.whereCell, locale, { ...where, cell: where.cell })
      : formatMessage(messages.whereHeading, locale, { sheet: where.sheet, column: where.column });
  return where.path ? formatMessage(messages.wherePath, locale, { path: where.path }) : messages.whereFile;
}
