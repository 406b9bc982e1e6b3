import writeWorkbook, { type Cell } from "write-excel-file/node";
import { escapeCell } from "@/lib/spreadsheets/escape";
import type { Value } from "@/lib/spreadsheets/value";

function cell(value: Value): Cell {
  if (value === null || value === "") return null;
  if (typeof value === "number") return { value, type: Number };
  if (value instanceof Date) return { value, type: Date, format: "yyyy-mm-dd" };
  // A text stays a text in a workbook, whatever it begins with.
  return { value: escapeCell(value), type: String };
}

/** Rows as a workbook of one sheet; the first row is its heading and stays in sight. */
export function workbookOf([heading, ...rows]: Value[][], sheet: string): Promise<Buffer> {
  const bold = (heading ?? []).map((value) => ({ value: escapeCell(String(value)), fontWeight: "bold" as const }));
  const columns = (heading ?? []).map((_, index) => ({ width: index === 0 ? 44 : 20 }));
  return writeWorkbook([
    { sheet, data: [bold, ...rows.map((row) => row.map(cell))], columns, stickyRowsCount: 1 },
  ]).toBuffer();
}
