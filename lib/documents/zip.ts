import type { FileHandle } from "node:fs/promises";
import { LONGEST_ZIP_END, zipDirectory, zipEntries } from "@/lib/platform/zip";

const LONGEST_DIRECTORY = 4 * 1024 * 1024;

async function part(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  return buffer.subarray(0, bytesRead);
}

/** The names of the entries of a ZIP archive, from its directory, without unpacking anything; null when it has none. */
export async function namesInZip(file: FileHandle): Promise<string[] | null> {
  const { size } = await file.stat();
  const from = Math.max(0, size - LONGEST_ZIP_END);
  const end = zipDirectory(await part(file, from, size - from));
  if (!end || end.length > LONGEST_DIRECTORY || end.begin + end.length > size) return null;
  const names = Array.from(zipEntries(await part(file, end.begin, end.length)), ({ name }) => name);
  return names.length > 0 ? names : null;
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
