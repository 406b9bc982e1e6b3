import { now } from "@/lib/platform/clock";
import { DAY, dateOf, dayOf } from "@/lib/project-rules/days";
import type { ProjectRow } from "@/lib/projects/row";
import { Prisma } from "@/prisma/generated/client";

/** How long before a project's end its lead is asked for the final report. */
export const ASKED_BEFORE_DAYS = 60;

const asksUntil = (at: Date) => dayOf(new Date(at.getTime() + ASKED_BEFORE_DAYS * DAY));

/** Whether a project's end is near or past, so that its lead's places are asked for the final report; since when. */
export function dueReport(row: ProjectRow, placeIds: number[]) {
  const { status, endsOn } = row;
  const leads = row.partners.some(({ role, placeId }) => role === "LEAD" && placeIds.includes(placeId));
  if (status !== "IN_PROGRESS" || !leads || !endsOn || dayOf(endsOn) > asksUntil(now())) return [];
  const since = new Date(endsOn.getTime() - ASKED_BEFORE_DAYS * DAY).toISOString();
  return [{ kind: "finalReport" as const, place: null, since }];
}

/** `askedReport` as SQL about the project `p`, of which `l` is the lead; a test of my work's count holds both together. */
export const reportAskedSql = (at: Date): Prisma.Sql =>
  Prisma.sql`(p.status = 'IN_PROGRESS' AND p."endsOn" <= ${dateOf(asksUntil(at))}::date)`;
