import { happened } from "@/lib/notifications/commands";
import type { Actor } from "@/lib/people/actor";
import { now } from "@/lib/platform/clock";
import { transact } from "@/lib/platform/database";
import { lockedFor } from "../locked";
import { mayReport } from "../policy";
import type { UpdateView } from "../present";
import { UPDATE_ROWS, updateView } from "../progress";
import type { UpdateInput } from "../schema";

/** Reports a running project's progress. */
export async function report(actor: Actor, code: string, input: UpdateInput): Promise<UpdateView> {
  return transact(async (database) => {
    const project = await lockedFor(database, code, actor, mayReport);
    const update = await database.update.create({
      data: { ...input, projectId: project.id, authorId: actor.personId, createdAt: now(), thread: { create: {} } },
      include: UPDATE_ROWS,
    });
    await happened(database, actor, project, { type: "update.reported" });
    return updateView(update);
  });
}
