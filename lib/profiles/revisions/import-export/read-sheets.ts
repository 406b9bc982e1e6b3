import { Problem } from "@/lib/access/problems";
import { type Cell, columnLetters, type Sheet as WorkbookSheet } from "@/lib/spreadsheets/cells";
import { candidatesIn, meant, numberIn } from "./asked-cells";
import { type Column, isList, SHEETS, type SheetName, setField } from "./columns";
import type { Answers, Fault, FileContent, Found, Question, Where } from "./parsed-file";
import { MOST_PROFILES } from "./schema";

/** How much of a cell is said again in a fault about it. */
const LONGEST_SHOWN = 40;

type Row = { number: number; cells: Map<string, Cell> };
/** `missing` are the headings of ours that no column has, `twice` those that several have: which is meant nobody knows. */
type Sheet = { name: string; rows: Row[]; columns: Map<string, number>; missing: string[]; twice: string[] };

/** The profiles in a workbook like the exported one; faults and questions are told by sheet, cell and column. */
export function profilesInSheets(sheets: WorkbookSheet[], answers: Answers): FileContent {
  const profiles = sheetOf(sheets, "profiles", answers);
  if (!profiles) throw new Problem(422, "noProfilesInFile");
  if (profiles.rows.length > MOST_PROFILES)
    throw new Problem(422, "tooManyProfiles", { params: { count: MOST_PROFILES } });
  const content: FileContent = {
    profiles: [],
    faults: [...faultyHeadings(profiles), ...faultyCells(profiles, "profiles")],
    questions: askedCells(profiles, "profiles"),
  };
  // Without it no row says whose it is; that is one fault, not one a row.
  if (profiles.missing.includes("slug")) return content;
  const builders = new Map<string, Builder>();
  for (const row of profiles.rows) {
    const slug = slugOf(row);
    const where = whereOf(profiles, row, "slug");
    if (!slug && row.cells.get("slug")?.kind !== "fault") content.faults.push({ code: "slugMissing", where });
    else if (!slug) continue;
    else if (builders.has(slug)) content.faults.push({ code: "slugTwice", where });
    else builders.set(slug, new Builder(slug, profiles, row));
  }
  for (const name of ["items", "notes"] as const) {
    const sheet = sheetOf(sheets, name, answers);
    if (!sheet) {
      content.faults.push({ code: "sheetMissing", params: { sheet: SHEETS[name].name }, where: { path: "" } });
      continue;
    }
    content.faults.push(...faultyHeadings(sheet), ...faultyCells(sheet, name), ...addRows(builders, sheet, name));
    content.questions.push(...askedCells(sheet, name));
  }
  content.profiles = [...builders.values()].map((builder) => builder.found());
  return content;
}

const whereOf = (sheet: Sheet, row: Row, column: string): Where => ({
  sheet: sheet.name,
  row: row.number,
  column,
  cell: `${columnLetters(sheet.columns.get(column) ?? 0)}${row.number}`,
});

/** Why a cell is no value for its column; null when it is one. */
function unreadable(cell: Cell, column: Column): Omit<Fault, "where"> | null {
  const { kind } = column;
  if (cell.kind === "fault") return { code: cell.code, params: { shown: cell.shown } };
  if (cell.kind === "date" && kind === "number") return { code: "cellDateForNumber", params: { shown: cell.iso } };
  const code = kind === "number" ? numberFault(cell, column) : null;
  return code === null ? null : { code, params: { shown: textOf(cell).trim().slice(0, LONGEST_SHOWN) } };
}

/** Why what stands in a column of numbers is none, by the reader of numbers that forms have too. */
function numberFault(cell: Cell, column: Column): string | null {
  if (cell.kind === "number") return column.decimals || Number.isInteger(cell.number) ? null : "cellNotWhole";
  const reading = numberIn(textOf(cell), column);
  if (reading.kind !== "fault") return null;
  return reading.fault.code === "notWhole" ? "cellNotWhole" : "cellNotANumber";
}

/** What a sheet's cells of its own columns give, each with where it stands. */
const ofCells = <T>(sheet: Sheet, name: SheetName, give: (cell: Cell, column: Column, where: Where) => T[]): T[] =>
  sheet.rows.flatMap((row) =>
    (SHEETS[name].columns as readonly Column[]).flatMap((column) => {
      const cell = column.only ? undefined : row.cells.get(column.name);
      return cell ? give(cell, column, whereOf(sheet, row, column.name)) : [];
    }),
  );

const faultyCells = (sheet: Sheet, name: SheetName): Fault[] =>
  ofCells(sheet, name, (cell, column, where) => {
    const found = unreadable(cell, column);
    return found ? [{ ...found, where }] : [];
  });

const askedCells = (sheet: Sheet, name: SheetName): Question[] =>
  ofCells(sheet, name, (cell, column, where) => {
    const candidates = candidatesIn(cell, column);
    return candidates ? [{ code: "unclear", candidates, where }] : [];
  });

function addRows(builders: Map<string, Builder>, sheet: Sheet, name: "items" | "notes"): Fault[] {
  const needed = name === "items" ? ["slug", "list"] : ["slug"];
  if (needed.some((column) => sheet.missing.includes(column))) return [];
  return sheet.rows.flatMap((row): Fault[] => {
    const at = (column: string) => whereOf(sheet, row, column);
    const builder = builders.get(slugOf(row));
    if (!builder) return [{ code: "slugNotInProfiles", where: at("slug") }];
    const list = name === "items" ? textOf(row.cells.get("list")).trim() : "notes";
    if (name === "items" && !isList(list)) return [{ code: "listUnknown", where: at("list") }];
    builder.add(list, sheet, name, row);
    return [];
  });
}

/** What a cell says as text: a number as programs write it, a date as an ISO day. */
function textOf(cell: Cell | undefined): string {
  if (!cell || cell.kind === "fault") return "";
  return cell.kind === "text" ? cell.text : cell.kind === "date" ? cell.iso : String(cell.number);
}

const slugOf = (row: Row) => textOf(row.cells.get("slug")).trim();

function faultyHeadings({ name, missing, twice }: Sheet): Fault[] {
  const fault = (code: string) => (column: string) => ({
    code,
    params: { column },
    where: { sheet: name, row: 1, column },
  });
  return [...missing.map(fault("columnMissing")), ...twice.map(fault("columnTwice"))];
}

/** Puts one profile together from its rows, and remembers which cell each field came from. */
class Builder {
  readonly #value: Record<string, unknown> = { practices: [], priorities: [], notes: [] };
  readonly #cells = new Map<string, Where>();
  /** Fields whose column is missing or whose cell cannot be read, or is asked about: told already, once. */
  readonly #reported: string[] = [];
  constructor(
    readonly slug: string,
    readonly sheet: Sheet,
    readonly row: Row,
  ) {
    this.#take(this.#value, "", sheet, "profiles", row);
  }

  add(list: string, sheet: Sheet, name: SheetName, row: Row): void {
    const entries = this.#value[list] as Record<string, unknown>[];
    const entry = {};
    this.#take(entry, `${list}.${entries.length}.`, sheet, name, row);
    entries.push(entry);
  }

  #take(into: Record<string, unknown>, prefix: string, sheet: Sheet, name: SheetName, row: Row): void {
    for (const column of SHEETS[name].columns as readonly Column[]) {
      const inEntry = prefix !== "" && (column.path === "slug" || column.path === "list");
      if (column.only || inEntry) continue;
      const cell = row.cells.get(column.name);
      const hidden = sheet.missing.includes(column.name) || (cell && unreadable(cell, column));
      if (hidden || candidatesIn(cell, column)) this.#reported.push(prefix + column.path);
      if (sheet.missing.includes(column.name)) continue;
      this.#cells.set(prefix + column.path, whereOf(sheet, row, column.name));
      const value = cellValue(cell, column);
      if (value !== undefined) setField(into, column.path, value);
    }
  }

  found(): Found {
    const first = whereOf(this.sheet, this.row, "slug");
    const reported = this.#reported;
    const isReported = (path: string) =>
      reported.some((field) => path === field || path.startsWith(`${field}.`) || field.startsWith(`${path}.`));
    // The field itself, or the nearest thing around it that has a cell: `themes.2` is in the cell of `themes`.
    const whereIs = (path: string): Where => {
      for (let at = path; at; at = at.includes(".") ? at.slice(0, at.lastIndexOf(".")) : "") {
        const cell = this.#cells.get(at) ?? this.#cells.get(`${at}.title.en`) ?? this.#cells.get(`${at}.en`);
        if (cell) return cell;
      }
      return first;
    };
    return { slug: this.slug, value: this.#value, whereIs, isReported };
  }
}

/** What a cell says, in the form of the field; a number that is none stays as it is, for the check to refuse. */
function cellValue(cell: Cell | undefined, column: Column): unknown {
  const { kind, empty } = column;
  const bare = cell?.kind === "number" && kind === "number" ? cell.number : textOf(cell).trim();
  if (bare === "") {
    if (empty === "absent") return undefined;
    return empty === "null" ? null : kind === "codes" ? [] : kind === "number" ? undefined : "";
  }
  if (kind === "codes")
    return String(bare)
      .split(/[\s,;，、；]+/)
      .filter(Boolean);
  if (kind === "number") {
    const reading = typeof bare === "string" ? numberIn(bare, column) : null;
    return reading?.kind === "value" ? reading.value : bare;
  }
  return String(bare).replaceAll("\r\n", "\n");
}

function sheetOf(sheets: WorkbookSheet[], name: SheetName, answers: Answers): Sheet | null {
  const found = sheets.find((sheet) => sheet.name.trim() === SHEETS[name].name);
  if (!found) return null;
  const heading = found.rows.find(({ number }) => number === 1)?.cells ?? new Map<number, Cell>();
  const columns = new Map([...heading].map(([column, cell]) => [textOf(cell).trim(), column]));
  const wanted = (SHEETS[name].columns as readonly Column[]).filter(({ only, empty }) => !only && empty !== "absent");
  const rows = found.rows
    .filter(({ number }) => number > 1)
    .map(({ number, cells }) => ({ number, cells: named(cells, columns) }))
    .filter(({ cells }) => [...cells.values()].some((cell) => cell.kind !== "text" || cell.text.trim() !== ""));
  const headings = [...heading.values()].map((cell) => textOf(cell).trim());
  const missing = wanted.map((column) => column.name).filter((column) => !columns.has(column));
  const twice = (SHEETS[name].columns as readonly Column[])
    .filter((column) => !column.only && headings.filter((one) => one === column.name).length > 1)
    .map((column) => column.name);
  const sheet = { name: found.name, rows, columns, missing, twice };
  for (const row of rows)
    for (const column of wanted) {
      const cell = row.cells.get(column.name);
      if (cell) row.cells.set(column.name, meant(cell, column, whereOf(sheet, row, column.name), answers));
    }
  return sheet;
}

/** A row's filled cells by the headings above them. */
function named(cells: Map<number, Cell>, columns: Map<string, number>): Map<string, Cell> {
  const found = new Map<string, Cell>();
  for (const [name, column] of columns) {
    const cell = cells.get(column);
    if (cell) found.set(name, cell);
  }
  return found;
}
