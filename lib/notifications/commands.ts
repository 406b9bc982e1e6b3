import type { Actor, MaybeActor } from "@/lib/access/actor";
import { queueMail } from "@/lib/mail/queue";
import { now } from "@/lib/platform/clock";
import { type Database, transact } from "@/lib/platform/database";
import { Prisma } from "@/prisma/generated/client";
import { CONCERNED, WAITS_FOR } from "./at-once";
import { isMailed, type Levels } from "./mail-levels";
import { record } from "./record";
import { type EventName, type Recipient, RULES, type RuleName } from "./rules";

const { sql } = Prisma;

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
  const detail = { ...notice.detail, by, ...(actor?.byLink && { byLink: actor.byLink }) };
  const of = { placeId, threadId, authorIds };
  const waitsFor = [...(WAITS_FOR[notice.rule ?? notice.type] ?? [])].filter((each) => recipients.includes(each));
  const concerned = CONCERNED.filter((each) => recipients.includes(each));
  const told = await database.$queryRaw<Waiting[]>`
    WITH told AS (
      INSERT INTO "Notification" ("personId", "actorId", "type", "projectId", "placeSlug", "detail", "createdAt",
        "waits", "concerns")
      SELECT m."personId", ${actor?.personId ?? null}::int, ${notice.type}, ${projectId}::int,
        (SELECT slug FROM "Place" WHERE id = ${placeId}::int), ${JSON.stringify(detail)}::jsonb, ${now()}::timestamptz,
        bool_or(${isAmong(waitsFor, of)}), bool_or(${isAmong([...waitsFor, ...concerned], of)})
      FROM "Membership" m JOIN "Person" held ON held.id = m."personId" AND held."disabledAt" IS NULL
      LEFT JOIN "Project" c ON c.id = ${projectId}::int
      LEFT JOIN "Partner" p ON p."projectId" = c.id AND p."placeId" = m."placeId"
      WHERE m."personId" <> ${actor?.personId ?? 0} AND (c.status IS DISTINCT FROM 'DRAFT' OR p."seesDraft")
        AND ${isAmong(recipients, of)}
      GROUP BY m."personId"
      RETURNING id, "personId", waits, concerns)
    SELECT t.id, t."personId", t.waits, t.concerns, f.level AS "ofAll", l.level AS "ofProject",
      coalesce(f."atOnce", true) AS "atOnce"
    FROM told t LEFT JOIN "MailPreference" f ON f."personId" = t."personId"
    LEFT JOIN "ProjectMail" l ON l."personId" = t."personId" AND l."projectId" = ${projectId}::int
    WHERE t.waits`;
  for (const { id, personId, atOnce, waits, concerns, ...levels } of told)
    if (atOnce && isMailed(levels, { type: notice.type, waits, concerns }))
      await mailNotice(database, id, personId, projectId);
}

/** A notice that waits for somebody, with what they settled about mails. */
type Waiting = Levels & { id: number; personId: number; waits: boolean; concerns: boolean; atOnce: boolean };

type About = { placeId: number | null; threadId: number | null; authorIds: number[] };

/** Whether the membership `m`, with what it is in the project `c`, is among those whom a rule names. */
const isAmong = (recipients: readonly Recipient[], { placeId, threadId, authorIds }: About): Prisma.Sql => {
  const named = (recipient: Recipient, condition: Prisma.Sql) => (recipients.includes(recipient) ? [condition] : []);
  const conditions = [
    ...named("leadPlaceCoordinators", sql`p.role = 'LEAD'`),
    ...named("partnerCoordinators", sql`(p.role = 'PARTNER' AND p.status = 'ACCEPTED')`),
    ...named("editors", sql`(p.status = 'ACCEPTED' AND p.level <> 'VIEW')`),
    ...named("invitedCoordinators", sql`p.status = 'INVITED'`),
    ...named("clusterLeads", sql`m."clusterCode" = c."clusterCode"`),
    ...named("placeCoordinators", sql`m."placeId" = ${placeId}::int`),
    ...named("authors", sql`m."personId" = ANY(${authorIds}::int[])`),
    ...named("secretariat", sql`m.role = 'SECRETARIAT'`),
    ...named(
      "participants",
      sql`m."personId" IN (SELECT w."authorId" FROM "Comment" w
        WHERE w."threadId" = ${threadId}::int AND w."deletedAt" IS NULL)`,
    ),
  ];
  return conditions.length ? sql`coalesce(${Prisma.join(conditions, " OR ")}, false)` : sql`false`;
};

/** Tells of a notification by mail at once. */
async function mailNotice(database: Database, id: number, personId: number, projectId: number | null): Promise<void> {
  const mail = await queueMail(database, {
    kind: "notice",
    to: { personId },
    data: { notification: id },
    once: `notice:${id}`,
    projectId: projectId ?? undefined,
  });
  if (mail !== null) await database.notification.updateMany({ where: { id }, data: { mailId: mail } });
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
