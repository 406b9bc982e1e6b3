import readWorkbook, { type CellValue } from "read-excel-file/node";
import { Problem } from "@/lib/platform/errors";
import { type Column, isList, SHEETS, type SheetName, setField } from "./columns";
import type { Fault, FileContent, Found, Where } from "./found";
import { mustUnpackSmall } from "./unpacked";

type Row = { number: number; cells: Map<string, CellValue | null> };
type Sheet = { name: string; rows: Row[]; missing: string[] };

/** The profiles in a workbook like the exported one; each fault is told by sheet, row and column. */
export async function readProfiles(bytes: Uint8Array): Promise<FileContent> {
  const sheets = await read(bytes);
  const profiles = sheetOf(sheets, "profiles");
  if (!profiles) throw new Problem(422, "noProfilesInFile");
  const content: FileContent = { profiles: [], faults: missingColumns(profiles) };
  const builders = new Map<string, Builder>();
  for (const row of profiles.rows) {
    const slug = slugOf(row);
    const where = { sheet: profiles.name, row: row.number, column: "slug" };
    if (!slug) content.faults.push({ code: "slugMissing", where });
    else if (builders.has(slug)) content.faults.push({ code: "slugTwice", where });
    else builders.set(slug, new Builder(slug, profiles, row));
  }
  for (const name of ["items", "notes"] as const) {
    const sheet = sheetOf(sheets, name);
    if (!sheet)
      content.faults.push({ code: "sheetMissing", params: { sheet: SHEETS[name].name }, where: { path: "" } });
    else content.faults.push(...missingColumns(sheet), ...addRows(builders, sheet, name));
  }
  content.profiles = [...builders.values()].map((builder) => builder.found());
  return content;
}

function addRows(builders: Map<string, Builder>, sheet: Sheet, name: "items" | "notes"): Fault[] {
  return sheet.rows.flatMap((row): Fault[] => {
    const at = (column: string): Where => ({ sheet: sheet.name, row: row.number, column });
    const builder = builders.get(slugOf(row));
    if (!builder) return [{ code: "slugNotInProfiles", where: at("slug") }];
    const list = name === "items" ? row.cells.get("list") : "notes";
    if (name === "items" && !isList(list)) return [{ code: "listUnknown", where: at("list") }];
    builder.add(list as string, sheet, name, row);
    return [];
  });
}

const slugOf = (row: Row) => String(row.cells.get("slug") ?? "").trim();

const missingColumns = ({ name, missing }: Sheet): Fault[] =>
  missing.map((column) => ({ code: "columnMissing", params: { column }, where: { sheet: name, row: 1, column } }));

/** Puts one profile together from its rows, and remembers which cell each field came from. */
class Builder {
  readonly #value: Record<string, unknown> = { practices: [], priorities: [], notes: [] };
  readonly #cells = new Map<string, Where>();
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
      if (column.only || inEntry || sheet.missing.includes(column.name)) continue;
      this.#cells.set(prefix + column.path, { sheet: sheet.name, row: row.number, column: column.name });
      const value = saidBy(row.cells.get(column.name) ?? null, column);
      if (value !== undefined) setField(into, column.path, value);
    }
  }

  found(): Found {
    const first: Where = { sheet: this.sheet.name, row: this.row.number, column: "slug" };
    // The field itself, or the nearest thing around it that has a cell: `themes.2` is in the cell of `themes`.
    const whereIs = (path: string): Where => {
      for (let at = path; at; at = at.includes(".") ? at.slice(0, at.lastIndexOf(".")) : "") {
        const cell = this.#cells.get(at) ?? this.#cells.get(`${at}.title.en`) ?? this.#cells.get(`${at}.en`);
        if (cell) return cell;
      }
      return first;
    };
    return { slug: this.slug, value: this.#value, whereIs };
  }
}

/** What a cell says, in the form of the field; a number that is none stays as it is, for the check to refuse. */
function saidBy(cell: CellValue | null, { kind, empty }: Column): unknown {
  const bare = typeof cell === "string" ? cell.trim() : cell;
  if (bare === null || bare === "") {
    if (empty === "absent") return undefined;
    return empty === "null" ? null : kind === "codes" ? [] : kind === "number" ? undefined : "";
  }
  if (kind === "codes")
    return String(bare)
      .split(/[\s,;，、；]+/)
      .filter(Boolean);
  if (kind === "number") return typeof bare === "string" && /^[\d,\s]+(\.\d+)?$/.test(bare) ? plain(bare) : bare;
  return String(bare).replaceAll("\r\n", "\n");
}

const plain = (digits: string) => Number(digits.replaceAll(/[,\s]/g, ""));

async function read(bytes: Uint8Array) {
  await mustUnpackSmall(bytes);
  try {
    return await readWorkbook(Buffer.from(bytes), { trim: false });
  } catch {
    throw new Problem(422, "notAWorkbook");
  }
}

function sheetOf(sheets: Awaited<ReturnType<typeof read>>, name: SheetName): Sheet | null {
  const found = sheets.find(({ sheet }) => sheet.trim() === SHEETS[name].name);
  if (!found) return null;
  const [first = [], ...rest] = found.data;
  const heads = first.map((cell) => String(cell ?? "").trim());
  const wanted = (SHEETS[name].columns as readonly Column[]).filter(({ only, empty }) => !only && empty !== "absent");
  const rows = rest
    .map((cells, index) => ({
      number: index + 2,
      cells: new Map(heads.map((head, column) => [head, cells[column] ?? null])),
    }))
    .filter(({ cells }) => [...cells.values()].some((cell) => cell !== null && cell !== ""));
  return {
    name: found.sheet,
    rows,
    missing: wanted.map((column) => column.name).filter((column) => !heads.includes(column)),
  };
}
