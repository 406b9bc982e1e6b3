import { open } from "node:fs/promises";

/** The formats that are taken, as their bytes say it, and one that is told apart to say what to do with it. */
export type Sniffed = "jpeg" | "png" | "webp" | "avif" | "heic" | null;

const HEAD = 256;
const PNG = Buffer.from("89504e470d0a1a0a", "hex");
const JPEG = Buffer.from("ffd8ff", "hex");
const BRANDS = { avif: ["avif", "avis"], heic: ["heic", "heix", "hevc", "heim", "heis"] };

/** Which format a file is in, by its first bytes, whatever it is called; null for any that is not taken. */
export async function formatOf(path: string): Promise<Sniffed> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return sniffed(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

/** The same, of a file's first bytes. */
export function sniffed(head: Buffer): Sniffed {
  if (head.subarray(0, PNG.length).equals(PNG)) return "png";
  if (head.subarray(0, JPEG.length).equals(JPEG)) return "jpeg";
  const text = (from: number, to: number) => head.toString("latin1", from, to);
  if (text(0, 4) === "RIFF" && text(8, 12) === "WEBP") return "webp";
  if (text(4, 8) !== "ftyp" || head.length < 16) return null;
  // The major brand, a version, and the brands that it is compatible with.
  const end = Math.min(head.readUInt32BE(0), head.length);
  const brands = [8, ...range(16, end - 3)].map((at) => text(at, at + 4));
  const is = (names: string[]) => brands.some((brand) => names.includes(brand));
  return is(BRANDS.avif) ? "avif" : is(BRANDS.heic) ? "heic" : null;
}

const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, Math.ceil((to - from) / 4)) }, (_, index) => from + 4 * index);
