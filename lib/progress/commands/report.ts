import type { Actor } from "@/lib/access/actor";
import { recordAndNotify } from "@/lib/notifications/commands";
import { now } from "@/lib/platform/clock";
import { transact } from "@/lib/platform/database";
import { mayReport } from "@/lib/project-rules/delivery-policy";
import { lockedFor } from "@/lib/projects/locked";
import type { UpdateView } from "../present";
import type { UpdateInput } from "../schema";
import { UPDATE_ROWS, updateView } from "../updates";

/** Sends a running project's joint update, with the parts that the places have written for it. */
export async function report(actor: Actor, code: string, input: UpdateInput): Promise<UpdateView> {
  return transact(async (database) => {
    const project = await lockedFor(database, code, actor, mayReport);
    const { id: updateId } = await database.update.create({
      data: { ...input, projectId: project.id, authorId: actor.personId, createdAt: now(), thread: { create: {} } },
      select: { id: true },
    });
    const open = { projectId: project.id, updateId: null };
    await database.updatePart.deleteMany({ where: { ...open, body: "" } });
    await database.updatePart.updateMany({ where: open, data: { updateId } });
    await recordAndNotify(database, actor, project, { type: "update.reported" });
    return updateView(await database.update.findUniqueOrThrow({ where: { id: updateId }, include: UPDATE_ROWS }));
  });
}
