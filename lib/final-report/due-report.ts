import { DAY, dateOf, dayOf } from "@/lib/project-rules/days";
import { Prisma } from "@/prisma/generated/client";

/** How long before a project's end its lead is asked for the final report. */
export const ASKED_BEFORE_DAYS = 60;

/** Whether the end of the project `p` is near or past, so that its lead is asked for the final report. */
export function reportAskedSql(at: Date): Prisma.Sql {
  const until = dayOf(new Date(at.getTime() + ASKED_BEFORE_DAYS * DAY));
  return Prisma.sql`(p.status = 'IN_PROGRESS' AND p."endsOn" <= ${dateOf(until)}::date)`;
}

/** Since when it is asked. */
export const REPORT_ASKED_SINCE = Prisma.sql`(p."endsOn" - ${ASKED_BEFORE_DAYS}::int)`;
