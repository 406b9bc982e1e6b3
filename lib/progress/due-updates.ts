import { Prisma } from "@/prisma/generated/client";
import { ASKED_BEFORE_DAYS } from "./reporting-interval";

/** Whether the next update of the project `p` is asked for now: `isRequested` as SQL. */
export function updateAskedSql(at: Date): Prisma.Sql {
  const heardBefore = Prisma.sql`${at.toISOString()}::timestamptz
    - (p."rhythmDays" - ${ASKED_BEFORE_DAYS}::int) * interval '24 hours'`;
  return Prisma.sql`(p.status IN ('AGREED', 'IN_PROGRESS') AND p."createdAt" <= ${heardBefore}
    AND NOT EXISTS (SELECT FROM "Update" u WHERE u."projectId" = p.id AND u."createdAt" > ${heardBefore})
    AND NOT EXISTS (SELECT FROM "Transition" t WHERE t."projectId" = p.id AND t.at > ${heardBefore}))`;
}
