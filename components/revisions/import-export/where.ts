import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { say } from "@/lib/language/say";
import type { ImportReport } from "@/lib/profiles/revisions/import-export/present";

export type ExchangeWords = Messages["revisions"]["secretariat"];

/** Where something stands in a file, in words. */
export function whereIn(
  { where }: Pick<ImportReport["faults"][number], "where">,
  locale: Locale,
  words: ExchangeWords,
) {
  if ("sheet" in where)
    return where.cell
      ? say(words.whereCell, locale, { ...where, cell: where.cell })
      : say(words.whereHeading, locale, { sheet: where.sheet, column: where.column });
  return where.path ? say(words.wherePath, locale, { path: where.path }) : words.whereFile;
}
