import { promisify } from "node:util";
import { inflateRaw } from "node:zlib";
import { Problem } from "@/lib/access/problems";
import { zipDirectory, zipEntries } from "@/lib/platform/zip";

const unpack = promisify(inflateRaw);

/** A workbook of every profile unpacks to two megabytes; what unpacks to more than this was not made to be read. */
export const LARGEST_UNPACKED = 32 * 1024 * 1024;

const LOCAL = { signature: 0x04034b50, length: 30 };
// What may follow an entry's data: its checksum and sizes once more. Too short to hide another entry in.
const LONGEST_DESCRIPTOR = 24;
const STORED = 0;

/** Where an entry and its packed data stand in the file, and to how much it unpacks by its own account. */
type Entry = { name: string; method: number; unpacked: number; start: number; from: number; to: number };

/**
 * The entries of a zip file by their names. One that unpacks to too much is refused before anything parses it: by the
 * sizes that its directory declares, and, since a directory may lie, by unpacking each entry no further than declared.
 * Throws 422.
 */
export async function unpackSmall(bytes: Uint8Array, most = LARGEST_UNPACKED): Promise<Map<string, Uint8Array>> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { entries, end } = directoryOf(file) ?? { entries: [], end: -1 };
  if (!nothingBetween(entries, end)) throw new Problem(422, "notAWorkbook");
  if (entries.reduce((sum, { unpacked }) => sum + unpacked, 0) > most) throw new Problem(422, "unpacksTooLarge");
  const contents = new Map<string, Uint8Array>();
  for (const { name, method, unpacked, from, to } of entries) {
    const packed = file.subarray(from, to);
    const stored = method === STORED || from === to;
    const content = stored ? packed : await inflated(packed, Math.max(1, unpacked));
    contents.set(name, content);
  }
  return contents;
}

async function inflated(packed: Uint8Array, longest: number): Promise<Uint8Array> {
  try {
    return await unpack(packed, { maxOutputLength: longest });
  } catch {
    throw new Problem(422, "notAWorkbook");
  }
}

/** What the directory of a zip file lists, in the order of the file, and where it begins; null when there is none. */
function directoryOf(file: Buffer): { entries: Entry[]; end: number } | null {
  const directory = zipDirectory(file);
  if (!directory) return null;
  const listed = zipEntries(file.subarray(directory.begin));
  const entries: Entry[] = [];
  for (let left = directory.count; left > 0; left -= 1) {
    const { value: entry } = listed.next();
    if (!entry) return null;
    const { name, method, packed, unpacked, start } = entry;
    if (start + LOCAL.length > file.length || file.readUInt32LE(start) !== LOCAL.signature) return null;
    const from = start + LOCAL.length + file.readUInt16LE(start + 26) + file.readUInt16LE(start + 28);
    if (from + packed > file.length) return null;
    entries.push({ name, method, unpacked, start, from, to: from + packed });
  }
  return { entries: entries.sort((a, b) => a.start - b.start), end: directory.begin };
}

/** Whether the listed entries fill the file up to the directory, so that a reader of the stream meets no others. */
function nothingBetween(entries: Entry[], end: number): boolean {
  let filled = 0;
  for (const [index, start] of [...entries.map((entry) => entry.start), end].entries()) {
    const gap = start - filled;
    if (gap < 0 || gap > (filled === 0 ? 0 : LONGEST_DESCRIPTOR)) return false;
    filled = entries[index]?.to ?? filled;
  }
  return true;
}
