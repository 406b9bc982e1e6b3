import { now } from "@/lib/platform/clock";
import { reads } from "@/lib/platform/database";
import { DAY } from "@/lib/project-rules/days";
import { nameOf, type ProjectRow } from "@/lib/projects/row";
import { Prisma } from "@/prisma/generated/client";
import { ASKED_BEFORE_DAYS, dueAt, isRequested } from "./reporting-interval";

type Written = { projectId: number; placeId: number };

/** The parts of the next updates that these places have written already. */
export const writtenParts = (placeIds: number[]): Promise<Written[]> =>
  reads().updatePart.findMany({
    where: { placeId: { in: placeIds }, updateId: null, body: { not: "" } },
    select: { projectId: true, placeId: true },
  });

/** Which of these places are asked for an update now: the lead to send it, the others to write their part. */
export function dueUpdates(row: ProjectRow, placeIds: number[], written: Written[]) {
  if (!isRequested(row, now())) return [];
  const since = new Date((dueAt(row)?.getTime() ?? 0) - ASKED_BEFORE_DAYS * DAY).toISOString();
  return row.partners
    .filter(({ placeId, status }) => status === "ACCEPTED" && placeIds.includes(placeId))
    .filter(
      ({ placeId, role }) =>
        role === "LEAD" || !written.some((part) => part.projectId === row.id && part.placeId === placeId),
    )
    .map(({ role, place }) => ({
      kind: role === "LEAD" ? ("update" as const) : ("updatePart" as const),
      place: { slug: place.slug, name: nameOf(place) },
      since,
    }));
}

/** `isAsked` as SQL about the project `p`; a test of my work's count holds the two together. */
export function updateAskedSql(at: Date): Prisma.Sql {
  const heardBefore = Prisma.sql`${at.toISOString()}::timestamptz
    - (p."rhythmDays" - ${ASKED_BEFORE_DAYS}::int) * interval '24 hours'`;
  return Prisma.sql`(p.status IN ('AGREED', 'IN_PROGRESS') AND p."createdAt" <= ${heardBefore}
    AND NOT EXISTS (SELECT FROM "Update" u WHERE u."projectId" = p.id AND u."createdAt" > ${heardBefore})
    AND NOT EXISTS (SELECT FROM "Transition" t WHERE t."projectId" = p.id AND t.at > ${heardBefore}))`;
}
