import { createInflateRaw } from "node:zlib";
import { LONGEST_ZIP_END, type ZipEntry, zipDirectory, zipEntries } from "@/lib/platform/zip";

const LONGEST_DIRECTORY = 4 * 1024 * 1024;
const LOCAL_HEADER = 30;
const STORED = 0;
const DEFLATED = 8;

/** Bytes that can be read from anywhere: of a file that stays where it is, or of an archive inside another one. */
export type Source = { size: number; read: (position: number, length: number) => Promise<Buffer> };

export const inMemory = (bytes: Buffer): Source => ({
  size: bytes.length,
  read: async (position, length) => bytes.subarray(position, position + length),
});

/** How many bytes may still be unpacked while one file is looked at. */
export type Budget = { left: number };
export class BudgetSpent extends Error {}

/** The entries of a ZIP archive, from its directory, without unpacking anything; null when it is none. */
export async function entriesOf({ size, read }: Source): Promise<ZipEntry[] | null> {
  const from = Math.max(0, size - LONGEST_ZIP_END);
  const end = zipDirectory(await read(from, size - from));
  if (!end || end.length > LONGEST_DIRECTORY || end.begin + end.length > size) return null;
  const entries = [...zipEntries(await read(end.begin, end.length))];
  return entries.length > 0 ? entries : null;
}

/**
 * What an entry unpacks to, piece by piece; what is not asked for is not unpacked. Ends early where the entry is broken,
 * and throws `BudgetSpent` when more is unpacked than may be.
 */
export async function* unpacked({ read }: Source, entry: ZipEntry, budget: Budget): AsyncGenerator<Buffer> {
  const header = await read(entry.start, LOCAL_HEADER);
  if (header.length < LOCAL_HEADER) return;
  const from = entry.start + LOCAL_HEADER + header.readUInt16LE(26) + header.readUInt16LE(28);
  const packed = await read(from, entry.packed);
  if (entry.method !== STORED && entry.method !== DEFLATED) return;
  for await (const piece of entry.method === STORED ? [packed] : inflated(packed)) {
    budget.left -= piece.length;
    if (budget.left < 0) throw new BudgetSpent();
    yield piece;
  }
}

async function* inflated(packed: Buffer): AsyncGenerator<Buffer> {
  const stream = createInflateRaw();
  stream.end(packed);
  try {
    for await (const piece of stream) yield piece as Buffer;
  } catch {
    // What was unpacked up to the damage was seen.
  } finally {
    stream.destroy();
  }
}

/** The first bytes of what an entry unpacks to, or all of it where it is shorter. */
export async function beginningOf(source: Source, entry: ZipEntry, budget: Budget, longest: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of unpacked(source, entry, budget)) {
    pieces.push(piece);
    length += piece.length;
    if (length >= longest) break;
  }
  return Buffer.concat(pieces).subarray(0, longest);
}
