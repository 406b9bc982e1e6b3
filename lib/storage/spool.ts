import { createHash, randomUUID } from "node:crypto";
import { open, rm } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import path from "node:path";
import { Problem } from "@/lib/access/problems";
import { limitedPieces } from "@/lib/platform/limited-pieces";

/** A file as it came in, laid down on this computer until it is known what becomes of it. */
export type Spooled = { path: string; bytes: number; sha256: string; discard: () => Promise<void> };

/** What a sender says of a file beforehand, to find out whether all of it arrived. */
export type Announced = { bytes?: number; sha256?: string };

/** The names of spooled files: which computer's process (the number) lays them down, and something that is unique. */
export const SPOOLED = /^tandem-spool-.+-(\d+)-[0-9a-f]{32}$/;
/** How the names begin that a process of this computer gives. */
export const spoolPrefix = (pid: number | ""): string => `tandem-spool-${hostname().replace(/[^\w.]/g, "_")}-${pid}`;

/** 413 for a file of more bytes than `longest`. */
export const tooLarge = (longest: number) =>
  new Problem(413, "fileTooLarge", { params: { count: Math.floor(longest / 1024 / 1024) } });

/**
 * Lays a body down piece by piece, without holding it in memory: 413 as soon as it is longer than it may be, 400 when it
 * ended early or is not what was announced. What is refused leaves nothing behind.
 */
export async function spool(
  body: ReadableStream<Uint8Array> | null,
  { longest, announced = {} }: { longest: number; announced?: Announced },
): Promise<Spooled> {
  if ((announced.bytes ?? 0) > longest) throw tooLarge(longest);
  const target = path.join(tmpdir(), `${spoolPrefix(process.pid)}-${randomUUID().replaceAll("-", "")}`);
  const discard = () => rm(target, { force: true });
  const file = await open(target, "wx", 0o600);
  const hash = createHash("sha256");
  let bytes = 0;
  try {
    for await (const piece of limitedPieces(body, longest, () => tooLarge(longest))) {
      bytes += piece.byteLength;
      hash.update(piece);
      await file.write(piece);
    }
  } catch (error) {
    await file.close();
    await discard();
    throw error instanceof Problem && error.code === "bodyCutOff" ? new Problem(400, "fileCutOff") : error;
  }
  await file.close();
  const sha256 = hash.digest("hex");
  const whole = (announced.bytes ?? bytes) === bytes && (announced.sha256 ?? sha256) === sha256;
  if (bytes > 0 && whole) return { path: target, bytes, sha256, discard };
  await discard();
  throw new Problem(400, bytes === 0 && whole ? "fileEmpty" : "fileCutOff");
}
