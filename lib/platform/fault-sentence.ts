import { ConfigError } from "./config";
import { EmbeddedError } from "./embedded";
import { DISK_ADVICE, saysFull } from "./full-disk";

type Coded = { code?: unknown; path?: unknown; meta?: { code?: unknown; driverAdapterError?: { cause?: Coded } } };
type Caused = Coded & { originalCode?: unknown; cause?: Coded & { originalCode?: unknown } };

/** What a computer, or Postgres, says of a disk, a folder or a right, and what to do about it. */
const SENTENCES: Record<string, (where: string) => string> = {
  ENOSPC: (where) => `The disk is full${where}. ${DISK_ADVICE}`,
  EDQUOT: (where) => `The disk's quota for this user is used up${where}. ${DISK_ADVICE}`,
  EROFS: (where) => `Tandem has to write${where}, which is read-only. Start it from a folder of your own.`,
  EACCES: (where) => `Tandem has to write${where}, and may not. Start it from a folder of your own.`,
  EPERM: (where) => `Tandem has to write${where}, and may not. Start it from a folder of your own.`,
  "53100": () => `The disk of the database is full. ${DISK_ADVICE}`,
  "42501": () =>
    "The database's role may not do what preparing needs. Let whoever owns the database prepare it: set DATABASE_OWNER and DATABASE_OWNER_PASSWORD.",
};

/**
 * The sentence for whoever starts a program, saying what to do; null for what nobody foresaw, whose stack is of use.
 */
export function faultSentence(error: unknown): string | null {
  if (error instanceof ConfigError || error instanceof EmbeddedError) return error.message;
  const { code, path, meta, originalCode, cause } = (error ?? {}) as Caused;
  const adapter = meta?.driverAdapterError?.cause as Caused | undefined;
  const codes = [code, originalCode, cause?.code, cause?.originalCode, meta?.code, adapter?.originalCode];
  const found = codes.find((each) => typeof each === "string" && each in SENTENCES);
  if (found !== undefined)
    return SENTENCES[String(found)]?.(typeof path === "string" ? ` at ${path}` : " here") ?? null;
  return error instanceof Error && saysFull(error.message) ? `The disk is full. ${DISK_ADVICE}` : null;
}
