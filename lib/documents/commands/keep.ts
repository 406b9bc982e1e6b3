import { randomUUID } from "node:crypto";
import { type Actor, type MaybeActor, signedIn } from "@/lib/access/actor";
import { authorize, Problem } from "@/lib/access/problems";
import { recordAndNotify } from "@/lib/notifications/commands";
import { now } from "@/lib/platform/clock";
import { type Database, reads, transact } from "@/lib/platform/database";
import { mayKeepDocuments } from "@/lib/project-rules/documents-policy";
import { lockedFor } from "@/lib/projects/locked";
import { readableRow } from "@/lib/projects/queries";
import { transitionContext } from "@/lib/projects/rows";
import { keepFiles } from "@/lib/storage/kept-files";
import type { Spooled } from "@/lib/storage/spool";
import { mediaTypeOf } from "../content";
import { VISIBILITY_AT_FIRST } from "../kinds";
import { documentById } from "../queries";
import type { DocumentView, NewDocument } from "../schema";

/** Refuses, before a file is sent, whoever could not keep it. */
export async function admitFile(actor: MaybeActor, code: string): Promise<void> {
  const project = await readableRow(code, signedIn(actor));
  authorize(mayKeepDocuments(actor, transitionContext(project)), actor);
}

/** Puts the file where files are kept and writes its version. */
async function keep(database: Database, actor: Actor, code: string, documentId: number, name: string, file: Spooled) {
  const mediaType = await mediaTypeOf(name, file.path);
  const storageKey = `${code}/${randomUUID()}`;
  await keepFiles(database, [{ storageKey, file: { ...file, type: mediaType } }]);
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
