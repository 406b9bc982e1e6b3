import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from } from "pg-copy-streams";

/** What a column takes: a list becomes an array of the database, any other object JSON. */
export type Cell = string | number | boolean | Date | null | readonly (string | number)[] | { [name: string]: unknown };

const SPECIAL: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };
const escaped = (text: string) =>
  /[\\\t\n\r]/.test(text) ? text.replace(/[\\\t\n\r]/g, (sign) => SPECIAL[sign] ?? "") : text;
const element = (value: string | number) => (typeof value === "number" ? String(value) : JSON.stringify(value));

function written(cell: Cell): string {
  if (cell === null) return "\\N";
  if (typeof cell === "string") return escaped(cell);
  if (cell instanceof Date) return cell.toISOString();
  if (Array.isArray(cell)) return escaped(`{${cell.map(element).join(",")}}`);
  return typeof cell === "object" ? escaped(JSON.stringify(cell)) : String(cell);
}

const CHUNK = 64 * 1024;

function* lines(rows: Iterable<readonly Cell[]>): Generator<string> {
  let chunk = "";
  for (const row of rows) {
    chunk += `${row.map(written).join("\t")}\n`;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = "";
  }
  if (chunk) yield chunk;
}

/** Puts rows into a table, each as long as the columns, by COPY. */
export async function copyRows(
  client: pg.Client,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly Cell[]>,
): Promise<void> {
  const named = columns.map((column) => `"${column}"`).join(", ");
  await pipeline(Readable.from(lines(rows)), client.query(from(`COPY "${table}" (${named}) FROM STDIN`)));
}

/** Rows as objects of one shape, put into a table by COPY; none is no statement. */
export async function copyAll(client: pg.Client, table: string, rows: readonly Record<string, Cell>[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  await copyRows(
    client,
    table,
    columns,
    (function* () {
      for (const row of rows) yield columns.map((column) => row[column] ?? null);
    })(),
  );
}
