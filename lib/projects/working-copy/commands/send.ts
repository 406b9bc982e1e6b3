import { followVersion } from "@/lib/assessments/commands/follow";
import { happened } from "@/lib/notifications/commands";
import type { Actor } from "@/lib/people/actor";
import { transact } from "@/lib/platform/database";
import { Problem } from "@/lib/platform/errors";
import { lockedFor, writtenView } from "../../locked";
import type { ProjectView } from "../../present";
import { movable, viewOf } from "../../rows";
import { unmetForSending } from "../../transitions";
import { freeze } from "../../versions/freeze";
import { maySendVersion } from "../policy";
import { applyCopy } from "./apply";

/**
 * Sends what is written as the next version of a proposal that waits for its decision: from then on it is what everybody
 * reads and what is decided on. Who decides and who assesses are told what changed. 409 as for a first sending, and
 * where nothing is new.
 */
export async function sendVersion(actor: Actor, code: string, note: string | null): Promise<ProjectView> {
  return transact(async (database) => {
    const project = await lockedFor(database, code, actor, maySendVersion);
    const unmet = unmetForSending(movable(project));
    if (unmet[0]) throw new Problem(409, unmet[0], { extra: { unmet, current: viewOf(project, actor) } });
    const from = project.planVersions[0]?.number ?? null;
    await applyCopy(database, actor, project);
    const number = await freeze(database, actor, project.id, "SENT");
    const authorIds = await followVersion(database, project, number);
    await happened(database, actor, project, {
      type: "project.version-sent",
      authorIds,
      detail: { number, from, reason: note },
    });
    return writtenView(database, project.id, actor);
  });
}
