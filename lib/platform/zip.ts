const END = { signature: 0x06054b50, length: 22 };
const ENTRY = { signature: 0x02014b50, length: 46 };

/** How far from its end a ZIP file may hold the record of where its directory is. */
export const LONGEST_ZIP_END = END.length + 0xffff;

/** Where the directory of a ZIP file begins, how many bytes it has, and of how many entries; from the file's end. */
export function zipDirectory(tail: Buffer): { count: number; length: number; begin: number } | null {
  const last = Math.max(0, tail.length - LONGEST_ZIP_END);
  for (let at = tail.length - END.length; at >= last; at -= 1)
    if (tail.readUInt32LE(at) === END.signature)
      return {
        count: tail.readUInt16LE(at + 10),
        length: tail.readUInt32LE(at + 12),
        begin: tail.readUInt32LE(at + 16),
      };
  return null;
}

/** What a directory says of an entry: its name, how it is packed, its sizes, and where in the file it starts. */
export type ZipEntry = { name: string; method: number; packed: number; unpacked: number; start: number };

/** The entries that a directory lists, one after the other, until something else stands there. */
export function* zipEntries(directory: Buffer): Generator<ZipEntry> {
  let at = 0;
  while (at + ENTRY.length <= directory.length && directory.readUInt32LE(at) === ENTRY.signature) {
    const from = at + ENTRY.length;
    const [packed, unpacked, start] = [20, 24, 42].map((field) => directory.readUInt32LE(at + field));
    const [name, extra, comment] = [28, 30, 32].map((field) => directory.readUInt16LE(at + field));
    yield {
      name: directory.toString("utf8", from, from + (name as number)),
      method: directory.readUInt16LE(at + 10),
      packed: packed as number,
      unpacked: unpacked as number,
      start: start as number,
    };
    at = from + (name as number) + (extra as number) + (comment as number);
  }
}
