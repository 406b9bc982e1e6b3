/** What a cell says. A fault is something that looks like a value to a person and is none to a program. */
export type Cell =
  | { kind: "text"; text: string }
  | { kind: "number"; number: number }
  | { kind: "date"; iso: string }
  | { kind: "fault"; code: CellFault; shown: string };

export type CellFault =
  | "cellBoolean"
  | "cellError"
  | "cellFormulaWithoutValue"
  | "cellDateUnreadable"
  | "cellTooLong"
  | "cellUnreadable";

/** A row by its number as spreadsheets count, from 1, with its filled cells by their columns, also from 1. */
export type Row = { number: number; cells: Map<number, Cell> };
export type Sheet = { name: string; rows: Row[] };

/** How much a workbook may hold; a spreadsheet's own limit is 32,767 characters a cell. */
export const WORKBOOK_LIMITS = {
  sheets: 50,
  rows: 20_000,
  columns: 256,
  cells: 400_000,
  cellLength: 32_767,
  textLength: 16_000_000,
} as const;

/** The letters by which spreadsheets call a column: 1 is A, 27 is AA. */
export const columnLetters = (column: number): string =>
  column < 1 ? "" : columnLetters(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));

/** The place that a reference such as `AB12` names; null where it names none. */
export function placeOf(reference: string): { row: number; column: number } | null {
  const [, letters, row] = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? [];
  if (!letters || !row || Number(row) < 1) return null;
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(row), column };
}
