import { Problem } from "@/lib/access/problems";
import { inThread, ThreadExhausted } from "@/lib/platform/in-thread";
import type { Sheet } from "@/lib/spreadsheets/cells";
import { profilesInJson } from "./json";
import type { Answers, FileContent } from "./parsed-file";
import { profilesInSheets } from "./read-sheets";
import type { Format } from "./schema";

export type FileToRead = { format: Format; bytes: Uint8Array };
/** What the thread found in a file, or why it cannot be read. */
export type FileAnswer =
  | { format: "xlsx"; sheets: Sheet[] }
  | { format: "json"; value: unknown }
  | { problem: { code: string; params?: Record<string, string | number> } };

const PROGRAM = { built: "read-file.mjs", source: "lib/profiles/revisions/import-export/read-file.thread.ts" };
/** A file of all profiles takes a tenth of either. */
const BOUNDS = { memoryMb: 384, seconds: 8 };

/**
 * The profiles in a file, with the faults of its form and what it asks, by the answers given. It is parsed in a thread of bounded memory and time; throws 422
 * for what is no such file, or takes more.
 */
export async function readProfiles(file: FileToRead, answers: Answers = new Map()): Promise<FileContent> {
  const answer = await inThread<FileAnswer>(PROGRAM, file, BOUNDS).catch((error) => {
    throw error instanceof ThreadExhausted ? new Problem(422, "fileTooHardToRead") : error;
  });
  if ("problem" in answer) throw new Problem(422, answer.problem.code, { params: answer.problem.params });
  return answer.format === "xlsx" ? profilesInSheets(answer.sheets, answers) : profilesInJson(answer.value);
}
