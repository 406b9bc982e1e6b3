import { parentPort, workerData } from "node:worker_threads";
import { Problem } from "@/lib/access/problems";
import { readWorkbook } from "@/lib/spreadsheets/read-workbook";
import type { FileAnswer, FileToRead } from "./read-file";

/** Reads a file that somebody sent: runs in a thread, where it can do no harm. */
async function answerTo({ format, bytes }: FileToRead): Promise<FileAnswer> {
  try {
    return format === "xlsx"
      ? { format, sheets: await readWorkbook(bytes) }
      : { format, value: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) };
  } catch (error) {
    if (!(error instanceof Problem)) return { problem: { code: format === "xlsx" ? "notAWorkbook" : "notJson" } };
    return { problem: { code: error.code, params: error.more.params } };
  }
}

parentPort?.postMessage(await answerTo(workerData));
