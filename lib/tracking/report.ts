import type { MaybeActor } from "@/lib/access/actor";
import type { Locale } from "@/lib/language/locales";
import { now } from "@/lib/platform/clock";
import { reads } from "@/lib/platform/database";
import { dayOf } from "@/lib/project-rules/days";
import { lateSql } from "@/lib/projects/health-sql";
import { Prisma } from "@/prisma/generated/client";
import { chartsOf } from "./charts/charts";
import { ACTIVITIES, type Figure, type TrackingFilter } from "./filter";
import { inPeriod, matching, missedSql, moveSql, onDays } from "./matching";
import { rowsOf } from "./table";

const { sql } = Prisma;

/** What a report tells of a period, each as what narrows the filter to the projects it counts. */
export const REPORTED = {
  open: {},
  proposed: { did: ["DRAFT-PROPOSED"] },
  agreed: { did: ["UNDER_REVIEW-AGREED"] },
  changesRequested: { did: ["CHANGES_REQUESTED"] },
  declined: { did: ["DECLINED"] },
  started: { did: ["AGREED-IN_PROGRESS"] },
  completed: { did: ["COMPLETED"] },
  ended: { did: ["WITHDRAWN", "CANCELLED"] },
  reported: { did: ["REPORTED"] },
  reached: { did: ["REACHED"] },
  missed: { did: ["MISSED"] },
  late: { health: ["LATE" as const] },
} satisfies Record<string, TrackingFilter>;
export type Reported = keyof typeof REPORTED;

const WITHOUT_DRAFTS = ["PROPOSAL", "RUNNING", "COMPLETED", "CLOSED"] as const;

/** How many of the matched projects did one of these in the period, by one pass over the table that tells it. */
const distinct = (column: Prisma.Sql, condition: Prisma.Sql, name: Reported) =>
  sql`count(DISTINCT ${column}) FILTER (WHERE ${condition})::int AS ${Prisma.raw(`"${name}"`)}`;

/** The figures of a report, in one statement that finds the projects once; a draft is never counted. */
export async function figuresOf(requested: TrackingFilter, actor: MaybeActor): Promise<Record<Reported, Figure>> {
  const filter: TrackingFilter = { ...requested, did: undefined, stage: requested.stage ?? [...WITHOUT_DRAFTS] };
  const names = Object.keys(REPORTED) as Reported[];
  const moves = names.flatMap((name) => {
    const { did = [] } = REPORTED[name] as TrackingFilter;
    const made = did.filter((activity) => !(ACTIVITIES as readonly string[]).includes(activity));
    if (made.length === 0) return [];
    return distinct(
      sql`t."projectId"`,
      Prisma.join(
        made.map((move) => sql`(${moveSql(move)})`),
        " OR ",
      ),
      name,
    );
  });
  // As a list they are looked up by the index of each table; joined, a wrong guess of their number costs minutes.
  const found = sql`ANY (ARRAY(SELECT id FROM matched))`;
  const healthy = filter.health && !filter.health.includes("LATE") ? sql`false` : lateSql(now());
  const [counts] = await reads().$queryRaw<[Record<Reported, number>]>`
    WITH matched AS MATERIALIZED (SELECT p.id, p.status, p."endsOn" FROM "Project" p WHERE ${matching(filter, actor)})
    SELECT * FROM
      (SELECT count(*)::int AS open, (count(*) FILTER (WHERE ${healthy}))::int AS late FROM matched p) here,
      (SELECT ${Prisma.join(moves)} FROM "Transition" t
       WHERE t."projectId" = ${found} AND ${inPeriod(sql`t.at`, filter)}) moved,
      (SELECT ${distinct(sql`u."projectId"`, sql`true`, "reported")} FROM "Update" u
       WHERE u."projectId" = ${found} AND ${inPeriod(sql`u."createdAt"`, filter)}) heard,
      (SELECT ${distinct(sql`m."projectId"`, onDays(sql`m."completedOn"`, filter), "reached")},
        ${distinct(sql`m."projectId"`, sql`${onDays(sql`m."dueOn"`, filter)} AND ${missedSql()}`, "missed")}
       FROM "Milestone" m WHERE m."projectId" = ${found}) planned`;
  const figure = (name: Reported): Figure => ({ count: counts[name], filter: { ...filter, ...REPORTED[name] } });
  return Object.fromEntries(names.map((name) => [name, figure(name)])) as Record<Reported, Figure>;
}

// A report lists every project of a cluster for years to come; more than these are in the table that it names.
const MOST_PROJECTS = 500;

/** The half-year that has ended last: what a report is about unless it is asked otherwise. */
function usualPeriod(today: string): { from: string; to: string } {
  const year = Number(today.slice(0, 4));
  return today.slice(5) >= "07-01"
    ? { from: `${year}-01-01`, to: `${year}-06-30` }
    : { from: `${year - 1}-07-01`, to: `${year - 1}-12-31` };
}

/** All that a report of a period tells: its figures, what its pictures are drawn from, and the projects it is about. */
export async function reportOf(requested: TrackingFilter, locale: Locale, actor: MaybeActor) {
  const filter = { ...requested, ...(requested.from || requested.to ? {} : usualPeriod(dayOf(now()))) };
  const [figures, drawn] = await Promise.all([figuresOf(filter, actor), chartsOf(filter, actor)]);
  const order = { sort: { by: "status", down: false }, locale, offset: 0, limit: MOST_PROJECTS } as const;
  const { rows, total } = await rowsOf(figures.open.filter, order, actor);
  return { filter, figures, drawn, rows, total };
}
export type ReportContent = Awaited<ReturnType<typeof reportOf>>;
