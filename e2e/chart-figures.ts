import { ask, IN_CLUSTER, LATE, type Named, named, type Status, TODAY } from "./figures";

/** A cluster, and the first and last day of a period of it, or all of its time. */
export type Scope = { cluster: string; from: string | null; to: string | null };

const valuesOf = ({ cluster, from, to }: Scope) => [cluster, from, to];

/** Whether a moment is in the period of the scope. */
const during = (moment: string) => `(($2::date IS NULL OR (${moment} AT TIME ZONE 'UTC')::date >= $2::date)
  AND ($3::date IS NULL OR (${moment} AT TIME ZONE 'UTC')::date <= $3::date))`;
const onDays = (day: string) =>
  `(${day} IS NOT NULL AND ($2::date IS NULL OR ${day} >= $2::date) AND ($3::date IS NULL OR ${day} <= $3::date))`;

/** Places of a project that were not turned down. */
const TAKING_PART = `JOIN "Partner" a ON a."projectId" = p.id AND a.status IN ('INVITED', 'ACCEPTED')
  JOIN "Place" l ON l.id = a."placeId"`;
const NOT_GIVEN_UP = `p.status NOT IN ('DECLINED', 'WITHDRAWN', 'CANCELLED')`;
const UNDERTAKEN = `p.status IN ('AGREED', 'IN_PROGRESS', 'ON_HOLD', 'COMPLETED')`;

export type StatusFlow = { from: Status | null; to: Status; came: number; now: number; days: number[] }[];

/** Statuses (no `from`) and moves: how many came, how many are there, and every stay that has ended, the shortest first. */
export const flowFigures = (scope: Scope) =>
  ask<StatusFlow[number]>(
    `WITH scope AS (${IN_CLUSTER}), moves AS (
       SELECT t."projectId", t."from", t."to", t.at, (
         SELECT extract(epoch FROM n.at - t.at)::float / 86400 FROM "Transition" n
         WHERE n."projectId" = t."projectId" AND n.seq = t.seq + 1) AS days
       FROM "Transition" t JOIN scope ON scope.id = t."projectId" WHERE t."to" <> 'DRAFT' AND ${during("t.at")})
     SELECT NULL AS "from", s.status AS "to", (
         SELECT count(DISTINCT m."projectId")::int FROM moves m WHERE m."to" = s.status) AS came, (
         SELECT count(*)::int FROM scope WHERE scope.status = s.status) AS now, (
         SELECT coalesce(array_agg(m.days ORDER BY m.days) FILTER (WHERE m.days IS NOT NULL), '{}')
         FROM moves m WHERE m."to" = s.status) AS days
     FROM (SELECT "to" AS status FROM moves UNION SELECT status FROM scope) s
     UNION ALL
     SELECT "from", "to", count(DISTINCT "projectId")::int, 0, '{}' FROM moves GROUP BY "from", "to"`,
    valuesOf(scope),
  );

/** Pairs of places across the sides: the Chinese one, the European one, the projects that both accepted, and those undertaken. */
export const pairFigures = (scope: Scope) =>
  ask<{ one: Named; other: Named; all: number; agreed: number }>(
    `WITH taking AS (SELECT p.id, ${UNDERTAKEN} AS undertaken, l.slug, l."sideCode" AS side, ${named("l")} AS name
       FROM (${IN_CLUSTER}) p ${TAKING_PART} WHERE ${NOT_GIVEN_UP} AND a.status = 'ACCEPTED')
     SELECT c.name AS one, e.name AS other, count(*)::int AS all,
       (count(*) FILTER (WHERE c.undertaken))::int AS agreed
     FROM taking c JOIN taking e ON e.id = c.id WHERE c.side = 'CN' AND e.side = 'EU'
     GROUP BY c.slug, e.slug, c.name, e.name`,
    valuesOf(scope),
  );

/** Every place and theme that have a project together. */
export const heatFigures = (scope: Scope) =>
  ask<{ place: Named; theme: Named; count: number }>(
    `SELECT ${named("l")} AS place, ${named("t")} AS theme, count(*)::int AS count
     FROM (${IN_CLUSTER}) p ${TAKING_PART} JOIN "Theme" t ON t.code = ANY (p.themes)
     WHERE ${NOT_GIVEN_UP} GROUP BY l.id, t.code`,
    valuesOf(scope),
  );

/** Indicators of one kind in undertaken plans, and their latest values by the end of the period. */
export const indicatorFigures = (scope: Scope, kind: string) =>
  ask<{ projects: number; indicators: number; measured: number; target: number | null; value: number | null }>(
    `SELECT count(DISTINCT p.id)::int AS projects, count(*)::int AS indicators, count(v.value)::int AS measured,
       sum((i ->> 'target')::numeric)::float AS target, sum(v.value)::float AS value
     FROM (${IN_CLUSTER}) p
     JOIN "PlanSection" s ON s."projectId" = p.id AND s.section = 'results',
     LATERAL jsonb_array_elements(s.content -> 'indicators') i
     LEFT JOIN LATERAL (
       SELECT DISTINCT ON (w.indicator) w.value FROM "IndicatorValue" w
       WHERE w."projectId" = s."projectId" AND w.indicator = i ->> 'key' AND ($3::date IS NULL OR w."on" <= $3::date)
       ORDER BY w.indicator, w."on" DESC) v ON true
     WHERE ${UNDERTAKEN} AND i ->> 'kind' = $4`,
    [...valuesOf(scope), kind],
  );

const ACTIVITIES = ["proposed", "agreed", "started", "completed", "reported", "reached"] as const;
export type Month = Record<(typeof ACTIVITIES)[number], number>;

/** How many projects did what in each month of the scope, or of the last twelve. */
export const monthFigures = (scope: Scope) =>
  ask<Month & { month: string }>(
    `WITH scope AS (${IN_CLUSTER}), deeds AS (
       SELECT t."projectId" AS project, (t.at AT TIME ZONE 'UTC')::date AS day, CASE
         WHEN t."from" = 'DRAFT' AND t."to" = 'PROPOSED' THEN 'proposed'
         WHEN t."from" = 'UNDER_REVIEW' AND t."to" = 'AGREED' THEN 'agreed'
         WHEN t."from" = 'AGREED' AND t."to" = 'IN_PROGRESS' THEN 'started'
         WHEN t."to" = 'COMPLETED' THEN 'completed' END AS deed
       FROM "Transition" t
       UNION ALL SELECT u."projectId", (u."createdAt" AT TIME ZONE 'UTC')::date, 'reported' FROM "Update" u
       UNION ALL SELECT m."projectId", m."completedOn", 'reached' FROM "Milestone" m)
     SELECT to_char(month, 'YYYY-MM') AS month, ${ACTIVITIES.map(
       (deed) => `count(DISTINCT d.project) FILTER (WHERE d.deed = '${deed}')::int AS ${deed}`,
     ).join(", ")}
     FROM generate_series(date_trunc('month', coalesce($2::date, ${TODAY} - interval '11 months')),
       date_trunc('month', coalesce($3::date, ${TODAY})), interval '1 month') month
     LEFT JOIN (SELECT deeds.* FROM deeds JOIN scope ON scope.id = deeds.project) d
       ON date_trunc('month', d.day) = month AND ${onDays("d.day")}
     GROUP BY month ORDER BY month`,
    valuesOf(scope),
  );

const MOVES = {
  proposed: `t."from" = 'DRAFT' AND t."to" = 'PROPOSED'`,
  agreed: `t."from" = 'UNDER_REVIEW' AND t."to" = 'AGREED'`,
  changesRequested: `t."to" = 'CHANGES_REQUESTED'`,
  declined: `t."to" = 'DECLINED'`,
  started: `t."from" = 'AGREED' AND t."to" = 'IN_PROGRESS'`,
  completed: `t."to" = 'COMPLETED'`,
  ended: `t."to" IN ('WITHDRAWN', 'CANCELLED')`,
} as const;
type Reported = keyof typeof MOVES | "open" | "late" | "reported" | "reached" | "missed";

/** The figures of a report on the scope. */
export async function reportFigures(scope: Scope): Promise<Record<Reported, number>> {
  const doing = (table: string, condition: string) =>
    `(SELECT count(*)::int FROM scope p WHERE EXISTS (
       SELECT FROM "${table}" t WHERE t."projectId" = p.id AND ${condition}))`;
  const moves = Object.entries(MOVES).map(
    ([name, move]) => `${doing("Transition", `${move} AND ${during("t.at")}`)} AS "${name}"`,
  );
  const missed = `${onDays('t."dueOn"')} AND t."dueOn" < ${TODAY} AND coalesce(t."completedOn", ${TODAY}) > t."dueOn"`;
  const [row] = await ask<Record<Reported, number>>(
    `WITH scope AS (${IN_CLUSTER})
     SELECT (SELECT count(*)::int FROM scope) AS open, (SELECT count(*)::int FROM scope p WHERE ${LATE}) AS late,
       ${doing("Update", during('t."createdAt"'))} AS reported,
       ${doing("Milestone", onDays('t."completedOn"'))} AS reached, ${doing("Milestone", missed)} AS missed,
       ${moves.join(", ")}`,
    valuesOf(scope),
  );
  if (!row) throw new Error("The report has no figures.");
  return row;
}
