import { apart } from "@/lib/platform/apart";
import { now } from "@/lib/platform/clock";
import { type Database, ifRolledBack, primary, transact } from "@/lib/platform/database";
import type { FileToKeep } from "./file-store";
import { storage } from "./storage";

/** A file and the key that it is kept under; nobody has had the key before. */
export type Keeping = { storageKey: string; file: FileToKeep };

/** Longer than any request takes: what is noted as a stray for so long has come to nothing. */
const STRAY_MS = 60 * 60 * 1000;

/**
 * Puts files where files are kept, inside the transaction that writes what has them. If that comes to nothing, however it
 * does, they go again: they are noted as strays beforehand, apart from the transaction.
 */
export async function keepFiles(database: Database, files: Keeping[]): Promise<void> {
  const keys = files.map(({ storageKey }) => storageKey);
  await apart(`INSERT INTO "StrayFile" ("storageKey", "since") SELECT unnest($1::text[]), $2`, [keys, now()]);
  ifRolledBack(() => discardUnused(keys));
  // One that is refused ends it, but not before the others are where they can be found.
  const outcomes = await Promise.allSettled(files.map(({ storageKey, file }) => storage().put(storageKey, file)));
  for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
  await database.strayFile.deleteMany({ where: { storageKey: { in: keys } } });
}

/** Lets files go that nothing has any longer: they are erased an hour later. */
export async function releaseFiles(database: Database, storageKeys: string[]): Promise<void> {
  await database.strayFile.createMany({ data: storageKeys.map((storageKey) => ({ storageKey, since: now() })) });
}

/**
 * Takes the files away that are still strays: a transaction can fail at its very end and be kept all the same. Where the
 * store does not answer either, they stay noted, and the worker erases them.
 */
async function discardUnused(storageKeys: string[]): Promise<void> {
  const unused = await primary().strayFile.findMany({ where: { storageKey: { in: storageKeys } } });
  for (const { storageKey } of unused) await eraseStray(storageKey);
}

/** Takes a stray away, and the note of it. */
export async function eraseStray(storageKey: string): Promise<void> {
  await storage().remove(storageKey);
  await transact((database) => database.strayFile.deleteMany({ where: { storageKey } }));
}

/** The files that nothing has had for an hour. */
export async function dueStrays(): Promise<string[]> {
  const since = { lte: new Date(now().getTime() - STRAY_MS) };
  return (await primary().strayFile.findMany({ where: { since } })).map(({ storageKey }) => storageKey);
}
