import { type FileHandle, open } from "node:fs/promises";
import { Problem } from "@/lib/platform/errors";
import { namesInZip, textOfFirst } from "./zip";

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
    if (startsWith(start, [0x50, 0x4b, 0x03, 0x04])) return await officeOf(file);
    return (await isText(file)) ? "text" : null;
  } finally {
    await file.close();
  }
}

async function officeOf(file: FileHandle): Promise<FileEnding | "macros" | null> {
  const names = await namesInZip(file);
  if (!names) return null;
  if (names[0] === "mimetype") {
    const type = await textOfFirst(file);
    const found = (["odt", "ods", "odp"] as const).find((ending) => FILE_TYPES[ending] === type);
    return found ?? null;
  }
  if (!names.includes("[Content_Types].xml")) return null;
  if (names.some((name) => name.endsWith("vbaProject.bin"))) return "macros";
  return OFFICE.find(([folder]) => names.some((name) => name.startsWith(folder)))?.[1] ?? null;
}

/** Whether it can be read as text: no control characters, and UTF-8 or the Chinese GB 18030 throughout. */
async function isText(file: FileHandle): Promise<boolean> {
  const decoders = ["utf-8", "gb18030"].map((name) => new TextDecoder(name, { fatal: true }));
  const alive = new Set(decoders);
  const piece = Buffer.alloc(64 * 1024);
  for (let position = 0; ; ) {
    const { bytesRead } = await file.read(piece, 0, piece.length, position);
    if (bytesRead === 0) break;
    position += bytesRead;
    const part = piece.subarray(0, bytesRead);
    if (part.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))) return false;
    for (const decoder of [...alive]) if (!decodes(decoder, part)) alive.delete(decoder);
    if (alive.size === 0) return false;
  }
  return [...alive].some((decoder) => decodes(decoder));
}

function decodes(decoder: TextDecoder, part?: Uint8Array): boolean {
  try {
    decoder.decode(part, { stream: !!part });
    return true;
  } catch {
    return false;
  }
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
