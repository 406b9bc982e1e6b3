import { createHash } from "node:crypto";
import { csvOf } from "@/lib/spreadsheets/csv";
import type { Value } from "@/lib/spreadsheets/value";
import { workbookOf } from "@/lib/spreadsheets/workbook";
import { taxonomy } from "@/lib/taxonomy/queries";
import { type Row, rowsOfTable, TABLES, type Table } from "./tables";

/** A file of open data. `state` is the same as long as what it says is, even where its bytes are not. */
export type OpenFile = { name: string; type: string; bytes: Uint8Array<ArrayBuffer>; state: string };

export const MEDIA_TYPES = {
  csv: "text/csv",
  json: "application/json",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;
export const JSON_LD = "application/ld+json";
export type Format = keyof typeof MEDIA_TYPES;
export const FORMATS = Object.keys(MEDIA_TYPES) as Format[];

/** The names of the files: each table in each format, and everything in one. */
export const FILE_NAMES = [
  ...TABLES.flatMap((table) => FORMATS.map((format) => `${table}.${format}` as const)),
  "everything.json",
  "SHA256SUMS",
] as const;
export type FileName = (typeof FILE_NAMES)[number];

const sha256 = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest("hex");
const encoded = (text: string) => new TextEncoder().encode(text);

const cellOf = (value: Row[string]): Value => (Array.isArray(value) ? value.join("; ") : (value as Value));

/** Rows with their heading, as spreadsheets take them. */
const cellsOf = (rows: Row[]): Value[][] => [
  Object.keys(rows[0] ?? {}),
  ...rows.map((row) => Object.values(row).map(cellOf)),
];

const WRITERS: Record<
  Format,
  (rows: Row[], table: Table) => Promise<Uint8Array<ArrayBuffer>> | Uint8Array<ArrayBuffer>
> = {
  csv: (rows) => encoded(csvOf(cellsOf(rows))),
  json: (rows) => encoded(JSON.stringify(rows, null, 1)),
  xlsx: async (rows, table) => new Uint8Array(await workbookOf(cellsOf(rows), table)),
};

async function tableFile(table: Table, format: Format, site: string): Promise<OpenFile> {
  const rows = await rowsOfTable(table, site);
  const bytes = await WRITERS[format](rows, table);
  const charset = format === "csv" ? "; charset=utf-8" : "";
  return {
    name: `${table}.${format}`,
    type: MEDIA_TYPES[format] + charset,
    bytes,
    state: sha256(format === "xlsx" ? JSON.stringify(rows) : bytes),
  };
}

/** A file of text, known by its bytes. */
export const textFile = (name: string, type: string, text: string): OpenFile => {
  const bytes = encoded(text);
  return { name, type, bytes, state: sha256(bytes) };
};

async function everything(site: string): Promise<OpenFile> {
  const [{ every }, ...tables] = await Promise.all([taxonomy(), ...TABLES.map((table) => rowsOfTable(table, site))]);
  const named = Object.fromEntries(TABLES.map((table, index) => [table, tables[index]]));
  return textFile("everything.json", MEDIA_TYPES.json, JSON.stringify({ ...named, taxonomy: every }, null, 1));
}

/** The files whose bytes are the same each time; a workbook carries the time at which it was made. */
const SUMMED = FILE_NAMES.filter((name) => /\.(csv|json)$/.test(name));

async function checksums(site: string): Promise<OpenFile> {
  const files = await Promise.all(SUMMED.map((name) => openFile(name, site)));
  const lines = files.map(({ name, state }) => `${state}  ${name}\n`);
  return textFile("SHA256SUMS", "text/plain; charset=utf-8", lines.join(""));
}

/** One file of what everybody may read; `site` is the address that its URIs begin with. */
export function openFile(name: FileName, site: string): Promise<OpenFile> {
  if (name === "everything.json") return everything(site);
  if (name === "SHA256SUMS") return checksums(site);
  const [table, format] = name.split(".") as [Table, Format];
  return tableFile(table, format, site);
}
