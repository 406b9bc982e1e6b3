import { dayOf } from "@/lib/project-rules/days";
import { Prisma } from "@/prisma/generated/client";

const dayAsSql = (now: Date) => Prisma.sql`${dayOf(now)}::date`;

/** Whether the day of an agreed project `p`, or of one of its milestones, has passed with it unreached. */
const overdue = (today: Prisma.Sql) => Prisma.sql`(p."endsOn" < ${today} OR EXISTS (
      SELECT FROM "Milestone" m WHERE m."projectId" = p.id AND m."completedOn" IS NULL AND m."dueOn" < ${today}))`;

/** Whether the health of the project `p` is `LATE`: what comes first of the rules below, without asking the others. */
export const lateSql = (now: Date): Prisma.Sql =>
  Prisma.sql`(p.status IN ('AGREED', 'IN_PROGRESS') AND ${overdue(dayAsSql(now))})`;

/**
 * The health of the project `p` as an SQL expression, `NULL` where it has none: the same rules as `healthOf`, for lists
 * and boards of thousands. A test holds the two equal on many random projects.
 */
export function healthSql(now: Date): Prisma.Sql {
  const today = dayAsSql(now);
  const heardSince = Prisma.sql`${now.toISOString()}::timestamptz - p."rhythmDays" * interval '24 hours'`;
  return Prisma.sql`CASE
    WHEN p.status NOT IN ('AGREED', 'IN_PROGRESS') THEN NULL
    WHEN ${overdue(today)} THEN 'LATE'
    WHEN p."createdAt" < ${heardSince}
      AND NOT EXISTS (SELECT FROM "Update" u WHERE u."projectId" = p.id AND u."createdAt" >= ${heardSince})
      AND NOT EXISTS (SELECT FROM "Transition" t WHERE t."projectId" = p.id AND t.at >= ${heardSince}) THEN 'STALE'
    WHEN EXISTS (
      SELECT FROM "Milestone" m WHERE m."projectId" = p.id AND m."completedOn" IS NULL AND m."expectedOn" > m."dueOn")
      OR EXISTS (
      SELECT FROM "Milestone" m WHERE m."projectId" = p.id AND m."completedOn" IS NULL AND EXISTS (
        SELECT FROM "Dependency" d JOIN "Milestone" n ON n.id = d."neededId"
        WHERE d."milestoneId" = m.id AND n."completedOn" IS NULL
          AND (n."dueOn" < ${today} OR coalesce(n."expectedOn", n."dueOn") > m."dueOn")
        -- Keeps the planner from joining it, which where few things depend on others reads all milestones per project.
        OFFSET 0))
      OR EXISTS (
      SELECT FROM "Condition" c WHERE c."projectId" = p.id AND c."metAt" IS NULL AND c."droppedAt" IS NULL
        AND c."dueOn" < ${today}) THEN 'AT_RISK'
    ELSE 'ON_TRACK' END`;
}
