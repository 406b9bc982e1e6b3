import type { Actor } from "@/lib/access/actor";
import { Problem } from "@/lib/access/problems";
import { asLocale } from "@/lib/language/locales";
import type { Basics } from "@/lib/plan-model/basics";
import { recordEdit } from "@/lib/plans/sections/commands/record-edit";
import { saveWritten } from "@/lib/plans/working-copy/save";
import { now } from "@/lib/platform/clock";
import { transact } from "@/lib/platform/database";
import { mayDelete, mayEdit } from "@/lib/project-rules/policy";
import { isSent } from "@/lib/project-rules/status";
import { basicsAfter, columnsOf } from "@/lib/projects/basics";
import { checkCodes } from "@/lib/projects/check-input";
import { assertVersion, lockedFor } from "@/lib/projects/locked";
import type { ProjectView } from "@/lib/projects/present";
import type { ProjectRow } from "@/lib/projects/row";
import type { ProjectEdit } from "@/lib/projects/schema";
import { writtenRow } from "@/lib/projects/working-copy/written";
import { writtenView } from "./queries";
import { transitionProject } from "./transition";

function checkWhole({ originalLanguage }: ProjectRow, { title }: Basics): void {
  if (!title[asLocale(originalLanguage)])
    throw new Problem(422, "invalidInput", { fields: [{ path: `title.${originalLanguage}`, code: "required" }] });
}

/**
 * Changes a draft's text, or that of the working copy of a proposal that was sent; what `edit` leaves out stays. Refuses
 * a stale version with 412 and the present state.
 */
export async function editProject(
  actor: Actor,
  code: string,
  version: number,
  edit: ProjectEdit,
): Promise<ProjectView> {
  return transact(async (database) => {
    const row = await lockedFor(database, code, actor, mayEdit);
    assertVersion(row, version, actor);
    const before = writtenRow(row);
    const after = basicsAfter(before, edit);
    checkWhole(row, after);
    await checkCodes(after, { ...before, cluster: before.clusterCode });
    // What was sent is edited beside it: nobody but those who write it reads it before it is sent anew.
    if (isSent(row.status)) await saveWritten(database, actor, row, "basics", { content: after, sent: row.version });
    else
      await database.project.update({
        where: { id: row.id },
        data: { ...columnsOf(after), version: { increment: 1 }, updatedAt: now() },
      });
    await recordEdit(database, actor, row, { changed: Object.keys(edit) });
    return writtenView(row.id, actor);
  });
}

/** Gives a draft up: from then on nobody sees it, though its rows stay, because a project's history is never erased. */
export async function discardDraft(actor: Actor, code: string, version: number): Promise<void> {
  await transact(async (database) => {
    const row = await lockedFor(database, code, actor, mayDelete);
    assertVersion(row, version, actor);
    await transitionProject(actor, code, { to: "WITHDRAWN" });
  });
}
