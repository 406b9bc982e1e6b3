import { Problem } from "@/lib/access/problems";
import { inThread, ThreadExhausted } from "@/lib/platform/in-thread";

/** A row by its number as spreadsheets count, with what its cells show. */
export type TableRow = { number: number; cells: string[] };
export type TableToRead = { format: "xlsx" | "csv"; bytes: Uint8Array };
/** What the thread found, or why the file cannot be read. */
export type TableAnswer =
  | { rows: TableRow[] }
  | { problem: { code: string; params?: Record<string, string | number> } };

export const TABLE_TYPES = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv",
} as const satisfies Record<TableToRead["format"], string>;

const PROGRAM = { built: "read-table.mjs", source: "lib/spreadsheets/read-table.thread.ts" };
const BOUNDS = { memoryMb: 256, seconds: 8 };

/**
 * The rows of a workbook's first sheet, or of a CSV file, as texts. It is read in a thread of bounded memory and time;
 * throws 422 for what is no such file, or takes more.
 */
export async function readTable(table: TableToRead): Promise<TableRow[]> {
  const answer = await inThread<TableAnswer>(PROGRAM, table, BOUNDS).catch((error) => {
    throw error instanceof ThreadExhausted ? new Problem(422, "fileTooHardToRead") : error;
  });
  if ("problem" in answer) throw new Problem(422, answer.problem.code, { params: answer.problem.params });
  return answer.rows;
}
