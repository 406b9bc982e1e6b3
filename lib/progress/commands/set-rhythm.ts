import type { Actor } from "@/lib/access/actor";
import { recordAndNotify } from "@/lib/notifications/commands";
import { transact } from "@/lib/platform/database";
import { maySetRhythm } from "@/lib/project-rules/delivery-policy";
import { lockedFor, mustBePresent } from "@/lib/projects/locked";
import type { RhythmView } from "../present";
import { rhythmOf } from "../rhythm";

/** Sets how often a project reports, in days. 412 when the project changed since it was read. */
export async function setRhythm(actor: Actor, code: string, version: number, days: number): Promise<RhythmView> {
  return transact(async (database) => {
    const project = await lockedFor(database, code, actor, maySetRhythm);
    mustBePresent(project, version, actor);
    await database.project.update({
      where: { id: project.id },
      data: { rhythmDays: days, version: { increment: 1 } },
    });
    await recordAndNotify(database, actor, project, {
      type: "rhythm.set",
      detail: { days, before: project.rhythmDays },
    });
    return rhythmOf(code, actor);
  });
}
