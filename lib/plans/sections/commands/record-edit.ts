import type { Actor } from "@/lib/access/actor";
import { recordAndNotify } from "@/lib/notifications/commands";
import { record } from "@/lib/notifications/record";
import type { EventName } from "@/lib/notifications/rules";
import { now } from "@/lib/platform/clock";
import type { Database } from "@/lib/platform/database";
import type { ProjectRow } from "@/lib/projects/row";
import type { Prisma } from "@/prisma/generated/client";

const HOURS = 6;

/**
 * Records an edit, and tells the project's places. A form that saves as one types makes many edits of one sitting: the
 * others hear of the first of them.
 */
export async function notifyOnce(
  database: Database,
  actor: Actor,
  row: ProjectRow,
  type: EventName,
  detail: Prisma.InputJsonObject,
): Promise<void> {
  const since = new Date(now().getTime() - HOURS * 3_600_000);
  const before = await database.notification.findFirst({
    where: {
      projectId: row.id,
      type,
      createdAt: { gte: since },
      actorId: actor.personId,
    },
    select: { id: true },
  });
  if (before) await record(database, actor, { type, subject: `project:${row.code}`, detail });
  else await recordAndNotify(database, actor, row, { type, detail });
}

/** Records an edit of a proposal, and tells its places. */
export const recordEdit = (database: Database, actor: Actor, row: ProjectRow, detail: Prisma.InputJsonObject) =>
  notifyOnce(database, actor, row, row.status === "DRAFT" ? "project.draft-edited" : "project.edited", detail);
