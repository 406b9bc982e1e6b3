import type { Actor } from "@/lib/access/actor";
import { Problem } from "@/lib/access/problems";
import { followVersion } from "@/lib/assessments/commands/follow";
import { recordAndNotify } from "@/lib/notifications/commands";
import { freeze } from "@/lib/plans/versions/freeze";
import { applyCopy } from "@/lib/plans/working-copy/commands/apply";
import { transact } from "@/lib/platform/database";
import { unmetForSending } from "@/lib/project-rules/transitions";
import { maySendVersion } from "@/lib/project-rules/working-copy-policy";
import { authorizeProject } from "@/lib/projects/locked";
import type { ProjectView } from "@/lib/projects/present";
import { transitionContext, viewOf } from "@/lib/projects/rows";
import { lockedToMove, writtenView } from "./queries";

/**
 * Sends what is written as the next version of a proposal that waits for its decision: from then on it is what everybody
 * reads and what is decided on. Who decides and who assesses are told what changed. 409 as for a first sending, and
 * where nothing is new.
 */
export async function sendVersion(actor: Actor, code: string, note: string | null): Promise<ProjectView> {
  return transact(async (database) => {
    const project = await lockedToMove(database, code, actor);
    authorizeProject(maySendVersion(actor, transitionContext(project)), project, actor);
    const unmet = unmetForSending(transitionContext(project));
    if (unmet[0]) throw new Problem(409, unmet[0], { extra: { unmet, current: viewOf(project, actor) } });
    const from = project.planVersions[0]?.number ?? null;
    await applyCopy(database, actor, project);
    const number = await freeze(database, actor, project.id, "SENT");
    const authorIds = await followVersion(database, project, number);
    await recordAndNotify(database, actor, project, {
      type: "project.version-sent",
      authorIds,
      detail: { number, from, reason: note },
    });
    return writtenView(project.id, actor);
  });
}
