import type { Actor } from "@/lib/access/actor";
import { Problem } from "@/lib/access/problems";
import { recordAndNotify } from "@/lib/notifications/commands";
import { now } from "@/lib/platform/clock";
import { transact } from "@/lib/platform/database";
import { mayKeepDocuments } from "@/lib/project-rules/documents-policy";
import { lockedFor } from "@/lib/projects/locked";
import { documentById } from "../queries";
import type { DocumentEdit, DocumentView } from "../schema";
import { assertVersion } from "./keep";

/**
 * Changes what is said of a document, takes it away or brings it back, as long as its files are not erased (409). 412
 * when stale.
 */
export async function editDocument(
  actor: Actor,
  code: string,
  id: number,
  version: number,
  { removed, ...edit }: DocumentEdit,
): Promise<DocumentView> {
  return transact(async (database) => {
    const project = await lockedFor(database, code, actor, mayKeepDocuments);
    const before = await documentById(code, id, actor);
    if (before.version !== version) throw new Problem(412, "stale", { extra: { current: before } });
    if (before.erased && removed === false) throw new Problem(409, "documentErased");
    await assertVersion(project.id, edit.planVersion);
    await database.document.update({
      where: { id },
      data: {
        ...edit,
        removedAt: removed === undefined ? undefined : removed ? now() : null,
        version: { increment: 1 },
      },
    });
    const type = removed === undefined ? "document.edited" : removed ? "document.removed" : "document.restored";
    await recordAndNotify(database, actor, project, {
      type,
      detail: { document: id, title: before.title, changed: Object.keys(edit) },
    });
    return documentById(code, id, actor);
  });
}
