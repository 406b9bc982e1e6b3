import type { FileHandle } from "node:fs/promises";

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LONGEST_END = 22 + 65_535;
const LONGEST_DIRECTORY = 4 * 1024 * 1024;

async function part(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  return buffer.subarray(0, bytesRead);
}

/** The names of the entries of a ZIP archive, from its directory, without unpacking anything; null when it has none. */
export async function namesInZip(file: FileHandle): Promise<string[] | null> {
  const { size } = await file.stat();
  const from = Math.max(0, size - LONGEST_END);
  const tail = await part(file, from, size - from);
  const end = lastIndexOf(tail, END);
  if (end < 0 || end + 22 > tail.length) return null;
  const [length, offset] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
  if (length > LONGEST_DIRECTORY || offset + length > size) return null;
  const directory = await part(file, offset, length);
  const names: string[] = [];
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === ENTRY; ) {
    const [name, extra, comment] = [28, 30, 32].map((field) => directory.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    names.push(directory.toString("utf8", at + 46, at + 46 + name));
    at += 46 + name + extra + comment;
  }
  return names.length > 0 ? names : null;
}

function lastIndexOf(buffer: Buffer, signature: number): number {
  for (let at = buffer.length - 22; at >= 0; at -= 1) if (buffer.readUInt32LE(at) === signature) return at;
  return -1;
}

/** The content of the archive's first entry, which is stored as it is: how OpenDocument says what it is. */
export async function textOfFirst(file: FileHandle): Promise<string | null> {
  const head = await part(file, 0, 256);
  const [method, length, name, extra] = [
    head.readUInt16LE(8),
    head.readUInt32LE(22),
    head.readUInt16LE(26),
    head.readUInt16LE(28),
  ];
  const from = 30 + name + extra;
  return method === 0 && from + length <= head.length ? head.toString("utf8", from, from + length) : null;
}
