import writeWorkbook, { type Cell, type SheetData } from "write-excel-file/node";
import { escapeCell } from "@/lib/spreadsheets/escape";
import type { Taxonomy } from "@/lib/taxonomy/queries";
import { LISTS } from "../content";
import { type Column, fieldOf, SHEETS, type SheetName } from "./columns";
import type { ExchangedProfile } from "./schema";

type Named = ExchangedProfile & { name: { en: string; zh: string } };

const heading = (value: string): Cell => ({ value, fontWeight: "bold", backgroundColor: "#EDEAE2" });

function cellOf(row: unknown, { path, kind }: Column): Cell {
  const value = fieldOf(row, path);
  if (value === null || value === undefined || value === "") return null;
  if (kind === "number") return { value: value as number, type: Number, alignVertical: "top" };
  const text = kind === "codes" ? (value as string[]).join(", ") : (value as string);
  return text && { value: escapeCell(text), type: String, alignVertical: "top" };
}

function sheetOf(name: SheetName, rows: unknown[]) {
  const { name: sheet, columns } = SHEETS[name] as { name: string; columns: readonly Column[] };
  const data: SheetData = [
    columns.map((column) => heading(column.name)),
    ...rows.map((row) => columns.map((column) => cellOf(row, column))),
  ];
  return { sheet, data, columns: columns.map(({ width }) => ({ width })), stickyRowsCount: 1, stickyColumnsCount: 1 };
}

/** Profiles as a workbook that can be edited and imported again, with a sheet that explains the codes. */
export async function workbookOf(profiles: Named[], { clusters, challenges }: Taxonomy): Promise<Buffer> {
  const items = profiles.flatMap((profile) =>
    LISTS.flatMap((list) => profile[list].map((item) => ({ slug: profile.slug, list, ...item }))),
  );
  const notes = profiles.flatMap(({ slug, notes: own }) => own.map((note) => ({ slug, ...note })));
  const codes: SheetData = [
    ["code", "", "en", "zh"].map(heading),
    ...clusters.flatMap(({ name: cluster, themes }) =>
      themes.map(({ code, name }) => [code, cluster.en, name.en, name.zh]),
    ),
    ...challenges.map(({ code, name }) => [code, "", name.en, name.zh]),
  ];
  return writeWorkbook([
    sheetOf("profiles", profiles),
    sheetOf("items", items),
    sheetOf("notes", notes),
    { sheet: "Codes", data: codes, columns: [26, 48, 56, 44].map((width) => ({ width })), stickyRowsCount: 1 },
  ]).toBuffer();
}
