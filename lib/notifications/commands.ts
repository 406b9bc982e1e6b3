import type { Actor, MaybeActor } from "@/lib/access/actor";
import { now } from "@/lib/platform/clock";
import { type Database, transact } from "@/lib/platform/database";
import type { Prisma } from "@/prisma/generated/client";
import { record } from "./record";
import { type EventName, type Recipient, RULES, type RuleName } from "./rules";

export type Notice = {
  type: EventName;
  /** The row of the rules, where it is not the type's own. */
  rule?: RuleName;
  /** The project it happened in, if in one. */
  projectId?: number;
  /** The place it is about: an invited one, or whose profile is commented on. */
  placeId?: number;
  /** The conversation it happened in; `participants` are those who wrote in it. */
  threadId?: number;
  /** Who wrote what it is about. */
  authorIds?: (number | null)[];
  detail?: Prisma.InputJsonObject;
};

/**
 * Tells everybody whom the rules name, in the caller's transaction; each person once, the actor never. Of a draft only
 * those hear who may read it.
 */
export async function notify(database: Database, actor: MaybeActor, notice: Notice): Promise<void> {
  const recipients: Recipient[] = [...RULES[notice.rule ?? notice.type]];
  if (recipients.length === 0) return;
  const projectId = notice.projectId ?? null;
  const placeId = notice.placeId ?? null;
  const threadId = notice.threadId ?? null;
  const authorIds = (notice.authorIds ?? []).filter((id) => id !== null);
  // Who did it is told along: the person may have another name or be gone when the notification is read.
  const by = actor && { en: actor.nameEn, zh: actor.nameZh };
  const detail = { ...notice.detail, by };
  await database.$executeRaw`
    INSERT INTO "Notification" ("personId", "actorId", "type", "projectId", "placeSlug", "detail", "createdAt")
    SELECT DISTINCT m."personId", ${actor?.personId ?? null}::int, ${notice.type}, ${projectId}::int,
      (SELECT slug FROM "Place" WHERE id = ${placeId}::int), ${JSON.stringify(detail)}::jsonb, ${now()}::timestamptz
    FROM "Membership" m
    LEFT JOIN "Project" c ON c.id = ${projectId}::int
    LEFT JOIN "Partner" p ON p."projectId" = c.id AND p."placeId" = m."placeId"
    WHERE m."personId" <> ${actor?.personId ?? 0} AND (c.status IS DISTINCT FROM 'DRAFT' OR p."seesDraft") AND (
      ('leadPlaceCoordinators' = ANY(${recipients}) AND p.role = 'LEAD') OR
      ('partnerCoordinators' = ANY(${recipients}) AND p.role = 'PARTNER' AND p.status = 'ACCEPTED') OR
      ('editors' = ANY(${recipients}) AND p.status = 'ACCEPTED' AND p.level <> 'VIEW') OR
      ('invitedCoordinators' = ANY(${recipients}) AND p.status = 'INVITED') OR
      ('clusterLeads' = ANY(${recipients}) AND m."clusterCode" = c."clusterCode") OR
      ('placeCoordinators' = ANY(${recipients}) AND m."placeId" = ${placeId}::int) OR
      ('authors' = ANY(${recipients}) AND m."personId" = ANY(${authorIds}::int[])) OR
      ('secretariat' = ANY(${recipients}) AND m.role = 'SECRETARIAT') OR
      ('participants' = ANY(${recipients}) AND m."personId" IN (SELECT w."authorId" FROM "Comment" w
        WHERE w."threadId" = ${threadId}::int AND w."deletedAt" IS NULL)))`;
}

/** Records what happened and tells whom it concerns, both in the caller's transaction. */
export async function recordAndNotify(
  database: Database,
  actor: Actor,
  project: { id: number; code: string },
  event: { type: EventName; placeId?: number; authorIds?: number[]; detail?: Prisma.InputJsonObject },
): Promise<void> {
  await record(database, actor, { type: event.type, subject: `project:${project.code}`, detail: event.detail });
  await notify(database, actor, { ...event, projectId: project.id });
}

/** Marks the actor's notifications as read, up to and including `upTo`; returns how many were unread. */
export async function markRead(actor: Actor, upTo: number): Promise<{ read: number }> {
  return transact(async (database) => {
    const { count } = await database.notification.updateMany({
      where: { personId: actor.personId, id: { lte: upTo }, readAt: null },
      data: { readAt: now() },
    });
    return { read: count };
  });
}
