import type { Value } from "./value";

// What a spreadsheet may take for the beginning of a formula, full-width and small forms included, which some of them
// fold, behind whatever shows nothing: blanks, control and format characters, fillers. It also begins after whatever
// another locale or reader takes for the end of a cell: a semicolon, a tab, a line break of any kind.
const FORMULA =
  /(^|[;\t\r\n\v\f\u0085\u2028\u2029])([\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800"']*)(?=[=+\-@＝＋－＠﹦﹢﹣﹫])/gu;
/** A field that begins with a control character or a line break is not the field that it looks like either. */
const BLANK_START = /^[\p{Cc}\p{Zl}\p{Zp}]/u;
/** What any locale or reader takes for the end of a cell or of a row. */
const ENDS_CELL = /[",;\t\r\n\v\f\u0085\u2028\u2029]/;

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
  return ENDS_CELL.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as CSV by RFC 4180, with the mark by which spreadsheets know UTF-8; what could be a formula is made text. */
export const csvOf = (rows: Value[][]): string =>
  `\uFEFF${rows.map((row) => `${row.map(field).join(",")}\r\n`).join("")}`;
