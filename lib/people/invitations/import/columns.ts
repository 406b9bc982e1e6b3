import { LOCALES } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { fold } from "@/lib/text/fold";

/** What a row of the table says, by the names of its columns. */
export const COLUMNS = ["email", "role", "place", "cluster", "nameEn", "nameZh", "language", "note"] as const;
export type Column = (typeof COLUMNS)[number];

/** Which column a heading names, in either language and however it is written; none for one of the writer's own. */
export function columnOf(heading: string): Column | undefined {
  const written = fold(heading);
  return COLUMNS.find(
    (column) =>
      fold(column) === written ||
      LOCALES.some((locale) => fold(messagesOf(locale).peoplePage.import.columns[column]) === written),
  );
}
