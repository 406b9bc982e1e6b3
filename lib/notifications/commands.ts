import type { Actor, MaybeActor } from "@/lib/people/actor";
import { type Database, transact } from "@/lib/platform/database";
import { record } from "@/lib/platform/events";
import type { Prisma } from "@/prisma/generated/client";
import { RULES } from "./rules";

export type Told = {
  type: string;
  /** The project it happened in, if in one. */
  projectId?: number;
  /** The place it is about: an invited one, or whose profile is commented on. */
  placeId?: number;
  detail?: Prisma.InputJsonObject;
};

/** Tells everybody whom the rules name, in the caller's transaction; each person once, the actor never. */
export async function notify(database: Database, actor: MaybeActor, told: Told): Promise<void> {
  const recipients = [...(RULES[told.type] ?? [])];
  if (recipients.length === 0) return;
  const projectId = told.projectId ?? null;
  const placeId = told.placeId ?? null;
  await database.$executeRaw`
    INSERT INTO "Notification" ("personId", "type", "projectId", "placeSlug", "detail")
    SELECT DISTINCT m."personId", ${told.type}, ${projectId}::int,
      (SELECT slug FROM "Place" WHERE id = ${placeId}::int), ${JSON.stringify(told.detail ?? {})}::jsonb
    FROM "Membership" m
    LEFT JOIN "Partner" p ON p."projectId" = ${projectId}::int AND p."placeId" = m."placeId"
    LEFT JOIN "Project" c ON c.id = ${projectId}::int AND c."clusterCode" = m."clusterCode"
    WHERE m."personId" <> ${actor?.personId ?? 0} AND (
      ('leadCoordinators' = ANY(${recipients}) AND p.role = 'LEAD') OR
      ('partnerCoordinators' = ANY(${recipients}) AND p.role = 'PARTNER' AND p.status = 'ACCEPTED') OR
      ('invitedCoordinators' = ANY(${recipients}) AND p.status = 'INVITED') OR
      ('clusterLeads' = ANY(${recipients}) AND m.role = 'CLUSTER_LEAD' AND c.id IS NOT NULL) OR
      ('placeCoordinators' = ANY(${recipients}) AND m.role = 'COORDINATOR' AND m."placeId" = ${placeId}::int))`;
}

/** Records what happened and tells whom it concerns, both in the caller's transaction. */
export async function happened(
  database: Database,
  actor: Actor,
  project: { id: number; code: string },
  event: { type: string; placeId?: number; detail?: Prisma.InputJsonObject },
): Promise<void> {
  await record(database, actor, { type: event.type, subject: `project:${project.code}`, detail: event.detail });
  await notify(database, actor, { ...event, projectId: project.id });
}

/** Marks the actor's notifications as read, up to and including `upTo`; returns how many were unread. */
export async function markRead(actor: Actor, upTo: number): Promise<{ read: number }> {
  return transact(async (database) => {
    const { count } = await database.notification.updateMany({
      where: { personId: actor.personId, id: { lte: upTo }, readAt: null },
      data: { readAt: new Date() },
    });
    return { read: count };
  });
}
