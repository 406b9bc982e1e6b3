import type { MaybeActor } from "@/lib/access/actor";
import { reads } from "@/lib/platform/database";
import { type ProjectStatus, PUBLIC_STATUSES } from "@/lib/project-rules/status";
import { Prisma } from "@/prisma/generated/client";
import type { Figure, TrackingFilter } from "../filter";
import { inPeriod } from "../matching";
import { proposed } from "./proposed";

const { sql } = Prisma;

/** Proposals on their way through the statuses: who came into each, who is there, and how long those who left had stayed. */
export type StatusFlow = {
  statuses: { status: ProjectStatus; came: Figure; now: Figure; median: number | null; p90: number | null }[];
  moves: { from: ProjectStatus; to: ProjectStatus; figure: Figure }[];
};

type Row = {
  from: ProjectStatus | null;
  to: ProjectStatus;
  move: boolean;
  projects: number;
  median: number | null;
  p90: number | null;
};

/** The flow of the projects that the filter finds, over the moves of its period; days are of stays that have ended. */
export async function statusFlowOf(filter: TrackingFilter, actor: MaybeActor): Promise<StatusFlow> {
  const days = sql`(extract(epoch FROM s.until - s.at)::float / 86400)`;
  const rows = await reads().$queryRaw<(Row & { now: number })[]>`
    WITH matched AS (SELECT p.id, p.status FROM "Project" p WHERE ${proposed(filter, actor)}),
    stays AS (
      SELECT t."projectId", t."from", t."to", t.at,
        lead(t.at) OVER (PARTITION BY t."projectId" ORDER BY t.seq) AS until
      FROM "Transition" t JOIN matched ON matched.id = t."projectId"
    ), counted AS (
      SELECT s."from", s."to", grouping(s."from") = 0 AS move, count(DISTINCT s."projectId")::int AS projects,
        percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY ${days}) FILTER (WHERE s.until IS NOT NULL) AS days
      FROM stays s WHERE ${inPeriod(sql`s.at`, filter)}
      GROUP BY GROUPING SETS ((s."to"), (s."from", s."to"))
    )
    SELECT counted."from"::text, coalesce(counted."to", here.status)::text AS "to", coalesce(counted.move, false) AS move,
      coalesce(counted.projects, 0) AS projects, counted.days[1] AS median, counted.days[2] AS p90, coalesce(here.count, 0) AS now
    FROM counted FULL JOIN (SELECT status, count(*)::int AS count FROM matched GROUP BY status) here
      ON here.status = counted."to" AND NOT counted.move`;
  const figure = (count: number, did: string): Figure => ({ count, filter: { ...filter, did: [did] } });
  return {
    statuses: PUBLIC_STATUSES.flatMap((status) => {
      const row = rows.find((each) => !each.move && each.to === status);
      if (!row) return [];
      const { projects, now, median, p90 } = row;
      return {
        status,
        came: figure(projects, status),
        now: { count: now, filter: { ...filter, status: filter.status?.includes(status) === false ? [] : [status] } },
        median,
        p90,
      };
    }),
    moves: rows.flatMap(({ move, from, to, projects }) =>
      move && from && to !== "DRAFT" ? { from, to, figure: figure(projects, `${from}-${to}`) } : [],
    ),
  };
}
