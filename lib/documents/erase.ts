import { record } from "@/lib/notifications/record";
import { now } from "@/lib/platform/clock";
import { primary, transact } from "@/lib/platform/database";
import type { RetentionRule } from "@/lib/platform/jobs";
import { dueStrays, eraseStray } from "@/lib/storage/kept-files";
import { storage } from "@/lib/storage/storage";

const DAY_MS = 24 * 60 * 60 * 1000;
/** How long a removed document can be brought back, in days. */
export const RESTORABLE_DAYS = 30;
/** For the files of one document, each of which may make the store think. */
const SECONDS = 120;

/** When a removed document's files are erased from the store. */
export const erasesAt = (removedAt: Date): Date => new Date(removedAt.getTime() + RESTORABLE_DAYS * DAY_MS);

/**
 * Erases the files of documents that were removed long enough ago, and all that nothing has. What the store refused
 * stays for the next time, keeps nothing else from being erased, and is thrown in the end. Returns how many files were
 * erased.
 */
export async function eraseFiles(): Promise<number> {
  const removed = await dueDocuments();
  const strays = await dueStrays();
  const outcomes = [
    ...(await eachOf(removed, (id) => `document ${id}`, eraseDocument)),
    ...(await eachOf(strays, (storageKey) => `file ${storageKey}`, strayErased)),
  ];
  const refused = outcomes.filter(({ error }) => error);
  if (refused.length > 0) {
    const names = refused.map(({ name }) => name).join(", ");
    throw new AggregateError(
      refused.map(({ error }) => error),
      `The store did not erase ${names}.`,
    );
  }
  return outcomes.reduce((sum, { files }) => sum + files, 0);
}

type Outcome = { name: string; files: number; error?: unknown };

/** Acts on each, whatever becomes of the others. */
async function eachOf<T>(all: T[], nameOf: (one: T) => string, act: (one: T) => Promise<number>): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const one of all) {
    const name = nameOf(one);
    outcomes.push(
      await act(one).then(
        (files) => ({ name, files }),
        (error: unknown) => ({ name, files: 0, error }),
      ),
    );
  }
  return outcomes;
}

async function dueDocuments(): Promise<number[]> {
  const removedAt = { lte: new Date(now().getTime() - RESTORABLE_DAYS * DAY_MS) };
  const due = await primary().document.findMany({ where: { removedAt, erasedAt: null }, select: { id: true } });
  return due.map(({ id }) => id);
}

/** Locked, so that nobody brings the document back meanwhile. */
async function eraseDocument(id: number): Promise<number> {
  return transact(
    async (database) => {
      await database.$queryRaw`SELECT FROM "Document" WHERE id = ${id} FOR UPDATE`;
      const document = await database.document.findUniqueOrThrow({
        where: { id },
        include: { versions: { select: { storageKey: true } }, project: { select: { code: true } } },
      });
      if (!document.removedAt || document.erasedAt) return 0;
      const removals = await eachOf(document.versions, ({ storageKey }) => storageKey, removeFile);
      const refused = removals.find(({ error }) => error);
      if (refused) throw refused.error;
      await database.document.update({ where: { id }, data: { erasedAt: now(), version: { increment: 1 } } });
      const subject = `project:${document.project.code}`;
      await record(database, null, { type: "document.erased", subject, detail: { title: document.title } });
      return document.versions.length;
    },
    { seconds: SECONDS },
  );
}

const removeFile = async ({ storageKey }: { storageKey: string }): Promise<number> => {
  await storage().remove(storageKey);
  return 1;
};

const strayErased = async (storageKey: string): Promise<number> => {
  await eraseStray(storageKey);
  return 1;
};

/** What is erased from where files are kept, and when. */
export const FILE_RETENTION: readonly RetentionRule[] = [
  {
    name: "files",
    crontab: "57 * * * *",
    retention: `${RESTORABLE_DAYS} days after their document was removed; one hour where nothing has them`,
    act: eraseFiles,
  },
];
