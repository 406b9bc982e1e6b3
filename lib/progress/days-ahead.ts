import { notify } from "@/lib/notifications/commands";
import { record } from "@/lib/notifications/record";
import type { EventName } from "@/lib/notifications/rules";
import { now } from "@/lib/platform/clock";
import { type Database, primary, reads, transact } from "@/lib/platform/database";
import { dayOf } from "@/lib/project-rules/days";

/** How many days before its day something is reminded of: each once, and none any more when it is done. */
const REMINDED_BEFORE_DAYS = [1, 7] as const;

const MILESTONE = "milestone.due" satisfies EventName;
const CALL = "round.closing" satisfies EventName;

/** What is reminded of: in which project, of what, and for which day. */
type Ahead = { projectId: number; code: string; of: number; on: string; daysLeft: number };

const stepOf = (daysLeft: number) => REMINDED_BEFORE_DAYS.find((days) => daysLeft <= days);

/**
 * Reminds of milestones whose day comes, in projects that are agreed or under way: the person it is left to; where there is
 * none, its place, and otherwise the lead place. Returns of how many.
 */
export async function remindOfMilestones(): Promise<number> {
  const today = dayOf(now());
  const ahead = await primary().$queryRaw<Ahead[]>`
    SELECT p.id AS "projectId", p.code, m.id AS of, greatest(m."dueOn", m."expectedOn")::text AS on,
      greatest(m."dueOn", m."expectedOn") - ${today}::date AS "daysLeft"
    FROM "Milestone" m JOIN "Project" p ON p.id = m."projectId"
    WHERE p.status IN ('AGREED', 'IN_PROGRESS') AND m."completedOn" IS NULL
      AND greatest(m."dueOn", m."expectedOn") BETWEEN ${today}::date AND ${today}::date + ${Math.max(...REMINDED_BEFORE_DAYS)}::int
    ORDER BY m.id`;
  return eachOnce(ahead, MILESTONE, async (database, { projectId, of, on }) => {
    const milestone = await database.milestone.findUnique({
      where: { id: of, completedOn: null },
      include: { project: { include: { partners: { where: { status: "ACCEPTED" } } } } },
    });
    if (!milestone) return false;
    const { ownerId, placeId, title, project } = milestone;
    const held =
      ownerId &&
      (await coordinatesIn(
        ownerId,
        project.partners.map((partner) => partner.placeId),
      ));
    const own = project.partners.find((partner) => partner.placeId === placeId);
    const lead = project.partners.find(({ role }) => role === "LEAD");
    await notify(database, null, {
      type: MILESTONE,
      projectId,
      detail: { milestone: of, title, dueOn: on },
      ...(held ? { authorIds: [ownerId] } : { placeId: (own ?? lead)?.placeId }),
    });
    return true;
  });
}

/** Reminds the lead places of drafts that the call closes for which they are written. Returns of how many drafts. */
export async function remindOfClosingCalls(): Promise<number> {
  const at = now();
  const ahead = await primary().$queryRaw<Ahead[]>`
    SELECT p.id AS "projectId", p.code, r.id AS of, to_char(r."closesAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS on,
      ceil(extract(epoch FROM r."closesAt" - ${at}::timestamptz) / 86400)::int AS "daysLeft"
    FROM "Round" r JOIN "Project" p ON p."roundId" = r.id AND p.status = 'DRAFT'
    WHERE r."opensAt" <= ${at}::timestamptz AND r."closesAt" > ${at}::timestamptz
      AND r."closesAt" <= ${at}::timestamptz + ${Math.max(...REMINDED_BEFORE_DAYS)}::int * interval '1 day'
    ORDER BY p.id`;
  return eachOnce(ahead, CALL, async (database, { projectId, of, on }) => {
    const [lead, round] = await Promise.all([
      database.partner.findFirst({ where: { projectId, role: "LEAD", project: { status: "DRAFT" } } }),
      database.round.findUnique({ where: { id: of } }),
    ]);
    if (!lead || !round) return false;
    const title = { en: round.titleEn, zh: round.titleZh };
    await notify(database, null, { type: CALL, projectId, placeId: lead.placeId, detail: { title, dueOn: on } });
    return true;
  });
}

/** Whether somebody coordinates one of the places, and is let in. */
const coordinatesIn = async (personId: number, placeIds: number[]): Promise<boolean> =>
  (await reads().membership.count({
    where: { personId, role: "COORDINATOR", placeId: { in: placeIds }, person: { disabledAt: null } },
  })) > 0;

/** Tells of each once for each step: of two workers at once the second finds it told, as the project is locked. */
async function eachOnce(
  ahead: Ahead[],
  type: typeof MILESTONE | typeof CALL,
  tell: (database: Database, one: Ahead) => Promise<boolean>,
): Promise<number> {
  let told = 0;
  for (const one of ahead) {
    const detail = { of: one.of, on: one.on, days: stepOf(one.daysLeft) ?? 0 };
    told += await transact(async (database) => {
      await database.$queryRaw`SELECT id FROM "Project" WHERE id = ${one.projectId} FOR UPDATE`;
      const subject = `project:${one.code}`;
      if (await database.auditEvent.findFirst({ where: { type, subject, detail: { equals: detail } } })) return 0;
      if (!(await tell(database, one))) return 0;
      await record(database, null, { type, subject, detail });
      return 1;
    });
  }
  return told;
}
