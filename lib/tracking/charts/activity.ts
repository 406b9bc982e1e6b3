import type { MaybeActor } from "@/lib/access/actor";
import { now } from "@/lib/platform/clock";
import { reads } from "@/lib/platform/database";
import { dayOf } from "@/lib/project-rules/days";
import { Prisma } from "@/prisma/generated/client";
import type { Figure, TrackingFilter } from "../filter";
import { inPeriod, moveSql, onDays } from "../matching";
import { proposed } from "./proposed";

const { sql } = Prisma;

/** What projects do, each by the name that a filter's `did` has for it. */
export const ACTIVITIES = {
  proposed: "DRAFT-PROPOSED",
  agreed: "UNDER_REVIEW-AGREED",
  started: "AGREED-IN_PROGRESS",
  completed: "COMPLETED",
  reported: "REPORTED",
  reached: "REACHED",
} as const;
export type Activity = keyof typeof ACTIVITIES;

/** Each month with how many projects did each thing in it. */
export type Months = { month: string; figures: Record<Activity, Figure> }[];

const MOST_MONTHS = 36;
const USUAL_MONTHS = 12;

const firstOf = (day: string, back = 0) => {
  const date = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() - back);
  return dayOf(date);
};
const lastOf = (month: string) => {
  const date = new Date(`${month}T00:00:00Z`);
  return dayOf(new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0))) as string;
};

const sorted = (one: string, other: string) => [one, other].sort() as [string, string];
const earlier = (one: string, other: string) => sorted(one, other)[0];
const later = (one: string, other: string) => sorted(one, other)[1];

/** The first days of the months a picture shows: those of the period, or the last twelve; never more than three years. */
export function monthsOf({ from, to }: TrackingFilter, today: string): string[] {
  const last = to && to < today ? to : today;
  const first = from && from < last ? from : firstOf(last, USUAL_MONTHS - 1);
  const months: string[] = [];
  for (let back = 0; back < MOST_MONTHS && firstOf(last, back) >= firstOf(first); back += 1)
    months.unshift(firstOf(last, back));
  return months;
}

/** What happened in each month; a project counts once in a month for each thing it did. */
export async function activityOf(filter: TrackingFilter, actor: MaybeActor): Promise<Months> {
  const months = monthsOf(filter, dayOf(now()));
  const [first = "", last = ""] = [months[0], months.at(-1)];
  // Both ends: the months shown, within the period asked for.
  const during = {
    from: later(filter.from ?? first, first),
    to: earlier(filter.to ?? lastOf(last), lastOf(last)),
  };
  const month = (moment: Prisma.Sql) => sql`date_trunc('month', ${moment} AT TIME ZONE 'UTC')`;
  const moves = Object.values(ACTIVITIES).filter((did) => did !== "REPORTED" && did !== "REACHED");
  const made = moves.map((move) => sql`WHEN ${moveSql(move)} THEN ${move}`);
  const rows = await reads().$queryRaw<{ month: string; did: string; count: number }[]>`
    WITH matched AS (SELECT p.id FROM "Project" p WHERE ${proposed(filter, actor)}),
    events AS (
      SELECT t."projectId", ${month(sql`t.at`)} AS month, CASE ${Prisma.join(made, " ")} END AS did
      FROM "Transition" t
      WHERE ${inPeriod(sql`t.at`, during)} AND (${Prisma.join(
        moves.map((move) => sql`(${moveSql(move)})`),
        " OR ",
      )})
      UNION ALL
      SELECT u."projectId", ${month(sql`u."createdAt"`)}, 'REPORTED' FROM "Update" u
      WHERE ${inPeriod(sql`u."createdAt"`, during)}
      UNION ALL
      SELECT m."projectId", date_trunc('month', m."completedOn"::timestamp), 'REACHED' FROM "Milestone" m
      WHERE ${onDays(sql`m."completedOn"`, during)}
    )
    SELECT to_char(e.month, 'YYYY-MM-DD') AS month, e.did, count(DISTINCT e."projectId")::int AS count
    FROM events e JOIN matched ON matched.id = e."projectId" GROUP BY e.month, e.did`;
  const counts = new Map(rows.map(({ month: of, did, count }) => [`${of} ${did}`, count]));
  return months.map((of) => {
    const within = {
      from: later(of, during.from),
      to: earlier(lastOf(of), during.to),
    };
    const figures = Object.fromEntries(
      (Object.keys(ACTIVITIES) as Activity[]).map((activity) => {
        const did = ACTIVITIES[activity];
        return [activity, { count: counts.get(`${of} ${did}`) ?? 0, filter: { ...filter, ...within, did: [did] } }];
      }),
    );
    return { month: of, figures: figures as Record<Activity, Figure> };
  });
}
