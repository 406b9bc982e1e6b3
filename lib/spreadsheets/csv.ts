import type { Value } from "./value";

// What a spreadsheet may take for the beginning of a formula, full-width and small forms included, which some of them
// fold, behind whatever shows nothing. It also begins after whatever another locale takes for the end of a cell: a
// semicolon, a tab, a line break.
const FORMULA = /(^|[;\t\r\n])([\p{Zs}\p{Cf}"']*)(?=[=+\-@＝＋－＠﹦﹢﹣﹫])/gu;
/** A field that begins with these is not the field that it looks like either. */
const BLANK_START = /^[\t\r]/;

/** A text that no spreadsheet of any locale runs as a formula: an apostrophe makes text of what follows. */
export function defused(text: string): string {
  const safe = text.replace(FORMULA, "$1$2'");
  return BLANK_START.test(safe) ? `'${safe}` : safe;
}

function field(value: Value): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  const safe = defused(value);
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as CSV by RFC 4180, with the mark by which spreadsheets know UTF-8; what could be a formula is made text. */
export const csvOf = (rows: Value[][]): string =>
  `\uFEFF${rows.map((row) => `${row.map(field).join(",")}\r\n`).join("")}`;
