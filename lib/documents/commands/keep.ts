import { randomUUID } from "node:crypto";
import { type Actor, type MaybeActor, signedIn } from "@/lib/access/actor";
import { authorize, Problem } from "@/lib/access/problems";
import { recordAndNotify } from "@/lib/notifications/commands";
import { apart } from "@/lib/platform/apart";
import { now } from "@/lib/platform/clock";
import { type Database, ifRolledBack, primary, reads, transact } from "@/lib/platform/database";
import { mayKeepDocuments } from "@/lib/project-rules/documents-policy";
import { lockedFor } from "@/lib/projects/locked";
import { readableRow } from "@/lib/projects/queries";
import { transitionContext } from "@/lib/projects/rows";
import type { Spooled } from "@/lib/storage/spool";
import { storage } from "@/lib/storage/storage";
import { mediaTypeOf } from "../content";
import { VISIBILITY_AT_FIRST } from "../kinds";
import { documentById } from "../queries";
import type { DocumentView, NewDocument } from "../schema";

/** Refuses, before a file is sent, whoever could not keep it. */
export async function admitFile(actor: MaybeActor, code: string): Promise<void> {
  const project = await readableRow(code, signedIn(actor));
  authorize(mayKeepDocuments(actor, transitionContext(project)), actor);
}

/**
 * Takes a file away that no document has: a transaction can fail at its very end and be kept all the same. Where the
 * store does not answer either, the file stays noted as a stray, which the worker erases.
 */
async function discardUnused(storageKey: string): Promise<void> {
  const used = await primary().documentVersion.findUnique({ where: { storageKey }, select: { number: true } });
  if (used) return;
  await storage().remove(storageKey);
  await transact((database) => database.strayFile.deleteMany({ where: { storageKey } }));
}

/**
 * Puts the file where files are kept and writes its version; if that comes to nothing, however it does, the file goes
 * again: it is noted as a stray beforehand, apart from the transaction.
 */
async function keep(database: Database, actor: Actor, code: string, documentId: number, name: string, file: Spooled) {
  const mediaType = await mediaTypeOf(name, file.path);
  const storageKey = `${code}/${randomUUID()}`;
  await apart(`INSERT INTO "StrayFile" ("storageKey", "since") VALUES ($1, $2)`, [storageKey, now()]);
  ifRolledBack(() => discardUnused(storageKey));
  await storage().put(storageKey, { ...file, type: mediaType });
  const number = (await database.documentVersion.count({ where: { documentId } })) + 1;
  const { bytes, sha256 } = file;
  await database.documentVersion.create({
    data: {
      documentId,
      number,
      fileName: name,
      mediaType,
      bytes,
      sha256,
      storageKey,
      personId: actor.personId,
      at: now(),
    },
  });
  await database.strayFile.delete({ where: { storageKey } });
  return number;
}

/** Refuses a version that the plan does not have. */
export async function assertVersion(projectId: number, number: number | null | undefined): Promise<void> {
  if (!number) return;
  const where = { projectId_number: { projectId, number } };
  if (await reads().planVersion.findUnique({ where, select: { number: true } })) return;
  throw new Problem(422, "invalidInput", { fields: [{ path: "planVersion", code: "unknownValue" }] });
}

/** Keeps a new document of a project. */
export async function addDocument(
  actor: Actor,
  code: string,
  { name, planVersion, visibility, ...given }: NewDocument,
  file: Spooled,
): Promise<DocumentView> {
  return transact(async (database) => {
    const project = await lockedFor(database, code, actor, mayKeepDocuments);
    await assertVersion(project.id, planVersion);
    const { id } = await database.document.create({
      data: {
        ...given,
        visibility: visibility ?? VISIBILITY_AT_FIRST[given.kind],
        planVersion,
        projectId: project.id,
        createdAt: now(),
      },
      select: { id: true },
    });
    await keep(database, actor, code, id, name, file);
    await recordAndNotify(database, actor, project, {
      type: "document.added",
      detail: { document: id, title: given.title, kind: given.kind },
    });
    return documentById(code, id, actor);
  });
}

/** Keeps a further version of a document; the earlier ones stay. */
export async function addVersion(
  actor: Actor,
  code: string,
  id: number,
  name: string,
  file: Spooled,
): Promise<DocumentView> {
  return transact(async (database) => {
    const project = await lockedFor(database, code, actor, mayKeepDocuments);
    const document = await documentById(code, id, actor);
    const number = await keep(database, actor, code, id, name, file);
    await database.document.update({ where: { id }, data: { version: { increment: 1 } } });
    const detail = { document: id, title: document.title, number };
    await recordAndNotify(database, actor, project, { type: "document.version-added", detail });
    return documentById(code, id, actor);
  });
}
