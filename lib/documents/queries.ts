import type { MaybeActor } from "@/lib/access/actor";
import { authorize, Problem } from "@/lib/access/problems";
import { asLocale } from "@/lib/language/locales";
import { reads } from "@/lib/platform/database";
import { askForAll } from "@/lib/platform/shared-answers";
import { mayKeepDocuments, mayReadDocument } from "@/lib/project-rules/documents-policy";
import { readableRow } from "@/lib/projects/queries";
import { nameOf, type ProjectRow } from "@/lib/projects/row";
import { transitionContext } from "@/lib/projects/rows";
import { storage } from "@/lib/storage/storage";
import type { Prisma } from "@/prisma/generated/client";
import { erasesAt } from "./erase";
import type { DocumentView } from "./schema";

/** What a document's view is made from. */
export const DOCUMENT_ROWS = {
  versions: { include: { person: { select: { nameEn: true, nameZh: true } } }, orderBy: { number: "desc" } },
} as const satisfies Prisma.DocumentInclude;
type Row = Prisma.DocumentGetPayload<{ include: typeof DOCUMENT_ROWS }>;

/** A document as answers carry it. */
export const documentView = (row: Row, project: ProjectRow, actor: MaybeActor): DocumentView => ({
  id: row.id,
  kind: row.kind,
  title: row.title,
  language: asLocale(row.language),
  planVersion: row.planVersion,
  visibility: row.visibility,
  version: row.version,
  createdAt: row.createdAt.toISOString(),
  removed: row.removedAt !== null,
  erasesAt: row.removedAt && erasesAt(row.removedAt).toISOString(),
  erased: row.erasedAt !== null,
  versions: row.versions.map(({ number, fileName, mediaType, bytes, sha256, person, at }) => ({
    number,
    fileName,
    mediaType,
    bytes,
    sha256,
    author: nameOf(person),
    at: at.toISOString(),
  })),
  abilities: { edit: mayKeepDocuments(actor, transitionContext(project)).allowed },
});

/** Whether the actor sees it: as its visibility says, and a removed one those who can bring it back. */
function isShown(
  row: { visibility: Row["visibility"]; removedAt: Date | null },
  project: ProjectRow,
  actor: MaybeActor,
) {
  const open = mayReadDocument(actor, transitionContext(project), row.visibility).allowed;
  return open && (!row.removedAt || mayKeepDocuments(actor, transitionContext(project)).allowed);
}

/** The documents of a project that the actor may read, the latest first; 401 for a visitor. */
export async function documentsOf(code: string, actor: MaybeActor): Promise<DocumentView[]> {
  const project = await readableRow(code, actor);
  authorize(mayReadDocument(actor, transitionContext(project), "SIGNED_IN"), actor);
  const rows = await askForAll(`documents of ${project.id}`, () =>
    reads().document.findMany({
      where: { projectId: project.id },
      include: DOCUMENT_ROWS,
      orderBy: { id: "desc" },
    }),
  );
  return rows.filter((row) => isShown(row, project, actor)).map((row) => documentView(row, project, actor));
}

/** One document; 404 when there is none that the actor may read. */
export async function documentById(code: string, id: number, actor: MaybeActor): Promise<DocumentView> {
  const found = (await documentsOf(code, actor)).find((document) => document.id === id);
  if (!found) throw new Problem(404, "noSuchDocument");
  return found;
}

/** The file of one version of a document, as it comes from where files are kept; nobody reads a removed one's. */
export async function fileOf(code: string, id: number, number: number, actor: MaybeActor) {
  const { removed } = await documentById(code, id, actor);
  if (removed) throw new Problem(404, "noSuchDocument");
  const where = { documentId_number: { documentId: id, number } };
  const row = await reads().documentVersion.findUnique({ where });
  if (!row) throw new Problem(404, "noSuchDocument");
  return {
    name: row.fileName,
    type: row.mediaType,
    length: row.bytes,
    bytes: await storage().get(row.storageKey),
  };
}
