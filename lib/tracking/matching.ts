import type { MaybeActor } from "@/lib/access/actor";
import { now } from "@/lib/platform/clock";
import { DAY, dayOf } from "@/lib/project-rules/days";
import { isEnded, type ProjectStatus, STAGES, STATUSES, STEP_OF, STEPS } from "@/lib/project-rules/status";
import { healthSql, lateSql } from "@/lib/projects/health-sql";
import { saysSql } from "@/lib/projects/search";
import { visibleSql } from "@/lib/projects/visibility";
import { Prisma } from "@/prisma/generated/client";
import type { TrackingFilter } from "./filter";

const { sql, join } = Prisma;

/** A period's first moment and the moment it is over; days are UTC. */
export function momentsOf({ from, to }: Pick<TrackingFilter, "from" | "to">): { since?: Date; until?: Date } {
  return {
    since: from ? new Date(`${from}T00:00:00Z`) : undefined,
    until: to ? new Date(Date.parse(`${to}T00:00:00Z`) + DAY) : undefined,
  };
}

/** Whether the moment in a column is in the period. */
export function inPeriod(column: Prisma.Sql, period: Pick<TrackingFilter, "from" | "to">): Prisma.Sql {
  const { since, until } = momentsOf(period);
  const bounds = [sql`true`];
  if (since) bounds.push(sql`${column} >= ${since}::timestamptz`);
  if (until) bounds.push(sql`${column} < ${until}::timestamptz`);
  return join(bounds, " AND ");
}

/** Whether the day in a column is in the period. */
export function onDays(column: Prisma.Sql, { from, to }: Pick<TrackingFilter, "from" | "to">): Prisma.Sql {
  const bounds = [sql`${column} IS NOT NULL`];
  if (from) bounds.push(sql`${column} >= ${from}::date`);
  if (to) bounds.push(sql`${column} <= ${to}::date`);
  return join(bounds, " AND ");
}

const ENDED = STATUSES.filter(isEnded);
const statusIn = (statuses: readonly string[]) => sql`p.status = ANY (${statuses}::"ProjectStatus"[])`;
const isPartner = (condition: Prisma.Sql) => sql`EXISTS (
  SELECT FROM "Partner" a JOIN "Place" l ON l.id = a."placeId" WHERE a."projectId" = p.id AND ${condition})`;
const takesPart = (places: Prisma.Sql) => isPartner(sql`a.status <> 'DECLINED' AND ${places}`);

/** Whether the milestone `m` was not reached by its day, which has passed. */
export const missedSql = (): Prisma.Sql =>
  sql`m."dueOn" < ${dayOf(now())}::date AND (m."completedOn" IS NULL OR m."completedOn" > m."dueOn")`;

/** Whether the transition `t` is the move: into a status (`AGREED`), or from one to another (`PROPOSED-DECLINED`). */
export function moveSql(move: string): Prisma.Sql {
  const [to, from] = move.split("-").reverse();
  const into = sql`t."to" = ${to}::"ProjectStatus"`;
  return from ? sql`t."from" = ${from}::"ProjectStatus" AND ${into}` : into;
}

function did(activity: string, period: TrackingFilter): Prisma.Sql {
  if (activity === "REPORTED")
    return sql`EXISTS (SELECT FROM "Update" u WHERE u."projectId" = p.id AND ${inPeriod(sql`u."createdAt"`, period)})`;
  if (activity === "REACHED")
    return sql`EXISTS (SELECT FROM "Milestone" m WHERE m."projectId" = p.id AND ${onDays(sql`m."completedOn"`, period)})`;
  if (activity === "MISSED")
    return sql`EXISTS (
      SELECT FROM "Milestone" m WHERE m."projectId" = p.id AND ${onDays(sql`m."dueOn"`, period)} AND ${missedSql()})`;
  return sql`EXISTS (
    SELECT FROM "Transition" t WHERE t."projectId" = p.id AND ${moveSql(activity)} AND ${inPeriod(sql`t.at`, period)})`;
}

function open({ from, to }: TrackingFilter): Prisma.Sql[] {
  const { since, until } = momentsOf({ from, to });
  const conditions: Prisma.Sql[] = [];
  if (until)
    conditions.push(sql`(p.status = 'DRAFT' AND p."createdAt" < ${until}::timestamptz OR p.status <> 'DRAFT' AND p.id IN (
      SELECT t."projectId" FROM "Transition" t WHERE t."to" = 'PROPOSED' AND t.at < ${until}::timestamptz))`);
  if (since)
    conditions.push(sql`(NOT ${statusIn(ENDED)} OR (p.id, p.status) IN (
      SELECT t."projectId", t."to" FROM "Transition" t
      WHERE t."to" = ANY (${ENDED}::"ProjectStatus"[]) AND t.at >= ${since}::timestamptz))`);
  return conditions;
}

/** The unit of an indicator of a plan, by which two of a kind can be told apart. */
export const unitSql = (indicator: Prisma.Sql): Prisma.Sql =>
  sql`lower(coalesce(${indicator} -> 'unit' ->> 'en', ${indicator} -> 'unit' ->> 'zh', ''))`;

/** How many steps a status stands for, in the order of `STEPS`. */
export function stepsSql(status: Prisma.Sql): Prisma.Sql {
  const cases = STEPS.map((step, at) => {
    const own = (Object.keys(STEP_OF) as ProjectStatus[]).filter((each) => STEP_OF[each] === step);
    return sql`WHEN ${status} = ANY (${own}::"ProjectStatus"[]) THEN ${at + 1}::int`;
  });
  return sql`(CASE ${join(cases, " ")} ELSE 0 END)`;
}

/** The filter, and what the actor may see, as one SQL condition about the project `p`. */
export function matching(filter: TrackingFilter, actor: MaybeActor): Prisma.Sql {
  const { cluster, theme, challenge, place, pair, side, status, stage, furthest, health, indicator, q } = filter;
  const conditions = [visibleSql(actor), ...open(filter)];
  // With one cluster, the index that a column is read from gives its rows in the board's order.
  if (cluster?.length)
    conditions.push(
      cluster.length === 1 ? sql`p."clusterCode" = ${cluster[0]}` : sql`p."clusterCode" = ANY (${cluster})`,
    );
  if (theme?.length) conditions.push(sql`p.themes && ${theme}`);
  if (challenge?.length) conditions.push(sql`p.challenges && ${challenge}`);
  if (place?.length) conditions.push(takesPart(sql`l.slug = ANY (${place})`));
  if (side?.length) conditions.push(takesPart(sql`a.role = 'LEAD' AND l."sideCode" = ANY (${side})`));
  if (pair?.length) {
    const both = pair.map((slugs) =>
      join(
        // Two places work together once both have accepted.
        slugs.split("~").map((slug) => isPartner(sql`a.status = 'ACCEPTED' AND l.slug = ${slug}`)),
        " AND ",
      ),
    );
    conditions.push(sql`(${join(both, " OR ")})`);
  }
  if (status?.length) conditions.push(statusIn(status));
  if (stage?.length) conditions.push(statusIn(stage.flatMap((each) => STAGES[each])));
  if (furthest?.length)
    conditions.push(sql`p.status <> 'DRAFT' AND greatest(${stepsSql(sql`p.status`)}, (
      SELECT max(${stepsSql(sql`t."to"`)}) FROM "Transition" t WHERE t."projectId" = p.id))
        = ANY (${furthest.map((step) => STEPS.indexOf(step) + 1)})`);
  if (health?.length)
    conditions.push(
      health.every((each) => each === "LATE") ? lateSql(now()) : sql`(${healthSql(now())}) = ANY (${health})`,
    );
  if (filter.did?.length)
    conditions.push(
      sql`(${join(
        filter.did.map((activity) => did(activity, filter)),
        " OR ",
      )})`,
    );
  if (indicator?.length)
    conditions.push(sql`EXISTS (
      SELECT FROM "PlanSection" s, jsonb_array_elements(s.content -> 'indicators') i
      WHERE s."projectId" = p.id AND s.section = 'results'
        AND (i ->> 'kind' = ANY (${indicator}) OR (i ->> 'kind') || ':' || ${unitSql(sql`i`)} = ANY (${indicator})))`);
  if (q) {
    conditions.push(saysSql(q));
  }
  return join(conditions, " AND ");
}
