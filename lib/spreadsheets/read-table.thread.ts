import { parentPort, workerData } from "node:worker_threads";
import { Problem } from "@/lib/access/problems";
import type { Cell } from "./cells";
import { rowsOfCsv } from "./read-csv";
import type { TableAnswer, TableRow, TableToRead } from "./read-table";
import { readWorkbook } from "./read-workbook";

function shown(cell: Cell | undefined): string {
  if (!cell) return "";
  if (cell.kind === "text") return cell.text;
  if (cell.kind === "number") return String(cell.number);
  return cell.kind === "date" ? cell.iso : cell.shown;
}

async function rowsIn({ format, bytes }: TableToRead): Promise<TableRow[]> {
  if (format === "csv") return rowsOfCsv(bytes).map((cells, index) => ({ number: index + 1, cells }));
  const [sheet] = await readWorkbook(bytes);
  return (sheet?.rows ?? []).map(({ number, cells }) => ({
    number,
    cells: Array.from({ length: Math.max(0, ...cells.keys()) }, (_, index) => shown(cells.get(index + 1))),
  }));
}

/** Reads a file that somebody sent: runs in a thread, where it can do no harm. */
async function answerTo(table: TableToRead): Promise<TableAnswer> {
  try {
    return { rows: await rowsIn(table) };
  } catch (error) {
    if (!(error instanceof Problem))
      return { problem: { code: table.format === "csv" ? "notATable" : "notAWorkbook" } };
    return { problem: { code: error.code, params: error.more.params } };
  }
}

parentPort?.postMessage(await answerTo(workerData));
