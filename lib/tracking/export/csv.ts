import type { Value } from "./cells";

// Spreadsheets run what begins like this as a formula; an apostrophe before it makes it text for all of them.
const FORMULA = /^[=+\-@\t\r]/;

function field(value: Value): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as CSV by RFC 4180, with the mark by which spreadsheets know UTF-8; what begins like a formula is made text. */
export const csvOf = (rows: Value[][]): string =>
  `\uFEFF${rows.map((row) => `${row.map(field).join(",")}\r\n`).join("")}`;
