import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { inLanguage } from "@/lib/language/say";
import { isAmong } from "@/lib/project-rules/invitations";
import type { Value } from "@/lib/spreadsheets/value";
import type { Taxonomy } from "@/lib/taxonomy/queries";
import { columnNames } from "../column-names";
import { COLUMNS, type Column } from "../columns";
import type { TableRow } from "../present";

const day = (text: string | null) => (text ? new Date(`${text.slice(0, 10)}T00:00:00Z`) : null);

/** The columns asked for in the table's own order; the title is always among them. */
export const columnsIn = (requested: readonly Column[]): Column[] =>
  COLUMNS.filter((column) => column === "title" || requested.includes(column));

/** The headings of an export's columns; milestones are two, reached and all, since a spreadsheet reads 1/3 as a day. */
export function headings(columns: Column[], locale: Locale): string[] {
  const { milestonesReached, milestonesPlanned } = messagesOf(locale).tracking;
  const names = columnNames(locale);
  return columns.flatMap((column) =>
    column === "milestones" ? [milestonesReached, milestonesPlanned] : [names[column]],
  );
}

/** The values of a row of the table, as it shows them. */
export function valuesOf(row: TableRow, columns: Column[], taxonomy: Taxonomy, locale: Locale): Value[] {
  const { status, terms: messages } = messagesOf(locale);
  const joined = (names: (string | undefined)[]) => names.filter(Boolean).join(locale === "zh" ? "；" : "; ");
  const values: Record<Column, () => Value | Value[]> = {
    code: () => row.code,
    title: () => inLanguage(row.title, locale)?.text ?? null,
    status: () => status[row.status],
    since: () => day(row.statusSince),
    health: () => row.health && messages.health[row.health],
    cluster: () => taxonomy.cluster(row.cluster)?.name[locale] ?? null,
    themes: () => joined(row.themes.map((code) => taxonomy.theme(code)?.name[locale])),
    challenges: () => joined(row.challenges.map((code) => taxonomy.challenge(code)?.name[locale])),
    lead: () => row.lead.name[locale],
    partners: () => joined(row.partners.filter((part) => isAmong(row, part)).map(({ name }) => name[locale])),
    starts: () => day(row.startsOn),
    ends: () => day(row.endsOn),
    milestones: () => [row.milestones.done, row.milestones.total],
    late: () => row.milestones.late,
    next: () => day(row.nextDueOn),
    reported: () => day(row.reportedAt),
    proposed: () => day(row.proposedAt),
    updated: () => day(row.updatedAt),
  };
  return columns.flatMap((column) => values[column]());
}
