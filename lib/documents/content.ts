import { type FileHandle, open } from "node:fs/promises";
import { Problem } from "@/lib/access/problems";
import type { ZipEntry } from "@/lib/platform/zip";
import { type Budget, BudgetSpent, beginningOf, entriesOf, type Source } from "./archive";
import { hasMacros } from "./macros";
import { isPlainText } from "./plain-text";

/** The files that a project may keep, by the ending of their names. */
export const FILE_TYPES = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  odt: "application/vnd.oasis.opendocument.text",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  odp: "application/vnd.oasis.opendocument.presentation",
  png: "image/png",
  jpg: "image/jpeg",
  txt: "text/plain",
  csv: "text/csv",
} as const;
export type FileEnding = keyof typeof FILE_TYPES;

/** How long a file may be. */
export const LONGEST_FILE = 25 * 1024 * 1024;

/** How much of an office document is unpacked to look into it; one of that much text would be of no use to anybody. */
const LARGEST_UNPACKED = 256 * 1024 * 1024;

const HEAD = 4096;
const ALIASES: Record<string, FileEnding> = { jpeg: "jpg" };
const OFFICE: [folder: string, ending: FileEnding][] = [
  ["word/", "docx"],
  ["xl/", "xlsx"],
  ["ppt/", "pptx"],
];

/** The ending of a file's name, as one of those that are kept; null for any other. */
export function endingOf(name: string): FileEnding | null {
  const written = /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  const ending = ALIASES[written] ?? written;
  return ending in FILE_TYPES ? (ending as FileEnding) : null;
}

const startsWith = (head: Buffer, bytes: number[]) => bytes.every((byte, index) => head[index] === byte);

/** What is in a file, whatever it is called: told by its bytes. `text` for readable text, null for anything else. */
export async function contentOf(path: string): Promise<FileEnding | "text" | "macros" | null> {
  const file = await open(path);
  try {
    const head = Buffer.alloc(HEAD);
    const { bytesRead } = await file.read(head, 0, HEAD, 0);
    const start = head.subarray(0, bytesRead);
    if (start.subarray(0, 1024).includes("%PDF-")) return "pdf";
    if (startsWith(start, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return "png";
    if (startsWith(start, [0xff, 0xd8, 0xff])) return "jpg";
    if (startsWith(start, [0x50, 0x4b, 0x03, 0x04])) return await officeOf(await sourceOf(file));
    return (await isPlainText(file)) ? "text" : null;
  } finally {
    await file.close();
  }
}

async function sourceOf(file: FileHandle): Promise<Source> {
  const read = async (position: number, length: number) => {
    const buffer = Buffer.alloc(Math.max(0, Math.min(length, size - position)));
    const { bytesRead } = await file.read(buffer, 0, buffer.length, position);
    return buffer.subarray(0, bytesRead);
  };
  const { size } = await file.stat();
  return { size, read };
}

async function officeOf(source: Source): Promise<FileEnding | "macros" | null> {
  const budget: Budget = { left: LARGEST_UNPACKED };
  try {
    const entries = await entriesOf(source);
    const ending = entries && (await documentOf(source, entries, budget));
    if (!entries || !ending) return null;
    return (await hasMacros(source, entries, budget)) ? "macros" : ending;
  } catch (error) {
    if (error instanceof BudgetSpent) return null;
    throw error;
  }
}

/** Which office document an archive is: OpenDocument says it in its first entry, the others by their folders. */
async function documentOf(source: Source, entries: ZipEntry[], budget: Budget): Promise<FileEnding | null> {
  const [first] = entries;
  if (first?.name === "mimetype") {
    const type = (await beginningOf(source, first, budget, 256)).toString();
    return (["odt", "ods", "odp"] as const).find((ending) => FILE_TYPES[ending] === type) ?? null;
  }
  const names = entries.map(({ name }) => name);
  if (!names.includes("[Content_Types].xml")) return null;
  return OFFICE.find(([folder]) => names.some((name) => name.startsWith(folder)))?.[1] ?? null;
}

const KINDS = Object.keys(FILE_TYPES).join(", ");

/** The media type of a file that may be kept; 415 says why another may not, before anything is kept of it. */
export async function mediaTypeOf(name: string, path: string): Promise<string> {
  const ending = endingOf(name);
  if (!ending) throw new Problem(415, "fileKinds", { params: { kinds: KINDS } });
  const found = await contentOf(path);
  if (found === "macros") throw new Problem(415, "fileWithMacros");
  const fits = found === ending || (found === "text" && (ending === "txt" || ending === "csv"));
  if (!fits) throw new Problem(415, "fileNotWhatItSays", { params: { ending } });
  return FILE_TYPES[ending];
}
