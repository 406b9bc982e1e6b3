import type { Actor } from "@/lib/access/actor";
import { Problem } from "@/lib/access/problems";
import { recordAndNotify } from "@/lib/notifications/commands";
import { transact } from "@/lib/platform/database";
import { mayDiscardCopy } from "@/lib/project-rules/working-copy-policy";
import { lockedFor } from "@/lib/projects/locked";
import { viewOf } from "@/lib/projects/rows";
import { milestonesIn } from "@/lib/projects/working-copy/working";
import { endCopy } from "../save";

/** Gives up what is written: the plan is again as it was sent. 412 when somebody went on writing meanwhile. */
export async function discardCopy(actor: Actor, code: string, version: number): Promise<void> {
  await transact(async (database) => {
    const project = await lockedFor(database, code, actor, mayDiscardCopy);
    const copy = project.workingCopy;
    if (!copy) throw new Problem(404, "noWorkingCopy");
    if (copy.version !== version) throw new Problem(412, "stale", { extra: { current: viewOf(project, actor) } });
    // Whoever still has a discarded milestone open saves it nowhere unseen.
    for (const { id, version: written } of milestonesIn(project.working) ?? [])
      await database.milestone.updateMany({
        where: { id, projectId: project.id, version: { lt: written } },
        data: { version: written + 1 },
      });
    await endCopy(database, project.id, 1);
    await recordAndNotify(database, actor, project, { type: "project.copy-discarded", detail: { base: copy.base } });
  });
}
