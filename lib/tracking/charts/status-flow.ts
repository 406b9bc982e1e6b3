import type { MaybeActor } from "@/lib/access/actor";
import { reads } from "@/lib/platform/database";
import { type ProjectStatus, PUBLIC_STATUSES, STATUSES, STEPS, type Step } from "@/lib/project-rules/status";
import { Prisma } from "@/prisma/generated/client";
import type { Figure, TrackingFilter } from "../filter";
import { inPeriod, stepsSql } from "../matching";
import { proposed } from "./proposed";

const { sql } = Prisma;

/** A project as one thread: how far it came, where it is, whom it joins and in what. */
export type FlowThread = {
  code: string;
  title: { en: string | null; zh: string | null };
  cluster: string;
  status: ProjectStatus;
  furthest: Step;
  themes: string[];
  /** Slugs of the places that lead it, take part or are invited, by side. */
  places: Record<string, string[]>;
  /** Slugs of those of them that have accepted. */
  accepted: string[];
};

/** Proposals on their way through the statuses: who came into each, who is there, and how long those who left had stayed. */
export type StatusFlow = {
  statuses: { status: ProjectStatus; came: Figure; now: Figure; median: number | null; p90: number | null }[];
  moves: { from: ProjectStatus; to: ProjectStatus; figure: Figure }[];
  /** How many came to each step at any time. */
  steps: { step: Step; figure: Figure }[];
  /** Where they are today, by how far they came and by cluster. */
  ends: { furthest: Step; status: ProjectStatus; figure: Figure; clusters: Record<string, number> }[];
  /** Each of them, where they are few enough to be drawn one by one. */
  threads: FlowThread[] | null;
};

/** As many projects as can be followed one by one. */
export const MOST_THREADS = 40;

type Row = {
  from: ProjectStatus | null;
  to: ProjectStatus;
  move: boolean;
  projects: number;
  median: number | null;
  p90: number | null;
  now: number;
};
type End = { steps: number; status: ProjectStatus; cluster: string; count: number };
type Thread = Omit<FlowThread, "furthest"> & { steps: number };

const stepAt = (steps: number): Step => STEPS[steps - 1] ?? "PROPOSED";

/** The flow of the projects that the filter finds, over the moves of its period; days are of stays that have ended. */
export async function statusFlowOf(filter: TrackingFilter, actor: MaybeActor): Promise<StatusFlow> {
  const days = sql`(extract(epoch FROM s.until - s.at)::float / 86400)`;
  const [found] = await reads().$queryRaw<[{ rows: Row[]; ends: End[]; threads: Thread[] | null }]>`
    WITH matched AS (
      SELECT p.id, p.status, p."clusterCode" AS cluster FROM "Project" p WHERE ${proposed(filter, actor)}),
    stays AS (
      SELECT t."projectId", t."from", t."to", t.at,
        lead(t.at) OVER (PARTITION BY t."projectId" ORDER BY t.seq) AS until
      FROM "Transition" t JOIN matched ON matched.id = t."projectId"
    ), counted AS (
      SELECT s."from", s."to", grouping(s."from") = 0 AS move, count(DISTINCT s."projectId")::int AS projects,
        percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY ${days}) FILTER (WHERE s.until IS NOT NULL) AS days
      FROM stays s WHERE ${inPeriod(sql`s.at`, filter)}
      GROUP BY GROUPING SETS ((s."to"), (s."from", s."to"))
    ), reached AS (
      SELECT m.id, m.status, m.cluster, greatest(${stepsSql(sql`m.status`)}, max(${stepsSql(sql`s."to"`)})) AS steps
      FROM matched m LEFT JOIN stays s ON s."projectId" = m.id GROUP BY m.id, m.status, m.cluster
    )
    SELECT (
      SELECT coalesce(jsonb_agg(jsonb_build_object('from', counted."from", 'to', coalesce(counted."to", here.status),
        'move', coalesce(counted.move, false), 'projects', coalesce(counted.projects, 0), 'median', counted.days[1],
        'p90', counted.days[2], 'now', coalesce(here.count, 0))), '[]')
      FROM counted FULL JOIN (SELECT status, count(*)::int AS count FROM matched GROUP BY status) here
        ON here.status = counted."to" AND NOT counted.move
    ) AS rows, (
      SELECT coalesce(jsonb_agg(e), '[]')
      FROM (SELECT steps, status, cluster, count(*)::int FROM reached GROUP BY steps, status, cluster) e
    ) AS ends, (
      SELECT coalesce(jsonb_agg(jsonb_build_object('code', p.code, 'cluster', r.cluster, 'status', r.status,
        'steps', r.steps, 'themes', p.themes, 'title', jsonb_build_object('en', p."titleEn", 'zh', p."titleZh"),
        'places', (SELECT jsonb_object_agg(side, slugs) FROM (
          SELECT l."sideCode" AS side, jsonb_agg(l.slug ORDER BY a.role, l.slug) AS slugs
          FROM "Partner" a JOIN "Place" l ON l.id = a."placeId"
          WHERE a."projectId" = p.id AND a.status <> 'DECLINED' GROUP BY l."sideCode") sides),
        'accepted', (SELECT coalesce(jsonb_agg(l.slug), '[]') FROM "Partner" a JOIN "Place" l ON l.id = a."placeId"
          WHERE a."projectId" = p.id AND a.status = 'ACCEPTED')
        ) ORDER BY p.id), '[]')
      FROM reached r JOIN "Project" p ON p.id = r.id WHERE (SELECT count(*) FROM matched) <= ${MOST_THREADS}
    ) AS threads`;
  const { rows, ends, threads } = found;
  const total = ends.reduce((sum, { count }) => sum + count, 0);
  return {
    ...countedFrom(rows, filter),
    ...stepsFrom(ends, filter),
    threads:
      total > MOST_THREADS
        ? null
        : (threads ?? []).map(({ steps, places, ...each }) => ({
            ...each,
            furthest: stepAt(steps),
            places: places ?? {},
          })),
  };
}

/** A filter narrowed to one status. */
const inStatus = (filter: TrackingFilter, status: ProjectStatus): TrackingFilter => ({
  ...filter,
  status: filter.status?.includes(status) === false ? [] : [status],
});

function countedFrom(rows: Row[], filter: TrackingFilter): Pick<StatusFlow, "statuses" | "moves"> {
  const figure = (count: number, did: string): Figure => ({ count, filter: { ...filter, did: [did] } });
  return {
    statuses: PUBLIC_STATUSES.flatMap((status) => {
      const row = rows.find((each) => !each.move && each.to === status);
      if (!row) return [];
      const { projects, now, median, p90 } = row;
      return {
        status,
        came: figure(projects, status),
        now: { count: now, filter: inStatus(filter, status) },
        median,
        p90,
      };
    }),
    moves: rows.flatMap(({ move, from, to, projects }) =>
      move && from && to !== "DRAFT" ? { from, to, figure: figure(projects, `${from}-${to}`) } : [],
    ),
  };
}

/** The order in which what came equally far is drawn: what was given up last. */
const RANKS: Partial<Record<ProjectStatus, number>> = { COMPLETED: -1 };
const rankOf = (status: ProjectStatus) => RANKS[status] ?? STATUSES.indexOf(status);

function stepsFrom(rows: End[], filter: TrackingFilter): Pick<StatusFlow, "steps" | "ends"> {
  const narrowed = (steps: readonly Step[]) =>
    filter.furthest ? steps.filter((step) => filter.furthest?.includes(step)) : [...steps];
  const ends = new Map<string, StatusFlow["ends"][number]>();
  for (const { steps, status, cluster, count } of rows) {
    const furthest = stepAt(steps);
    const key = `${furthest} ${status}`;
    const end = ends.get(key) ?? {
      furthest,
      status,
      figure: { count: 0, filter: { ...inStatus(filter, status), furthest: narrowed([furthest]) } },
      clusters: {},
    };
    end.figure.count += count;
    end.clusters[cluster] = count;
    ends.set(key, end);
  }
  const at = (step: Step) => STEPS.indexOf(step);
  return {
    steps: STEPS.map((step) => {
      const further = STEPS.slice(at(step));
      const count = rows.filter(({ steps }) => steps > at(step)).reduce((sum, each) => sum + each.count, 0);
      return { step, figure: { count, filter: { ...filter, furthest: narrowed(further) } } };
    }),
    ends: [...ends.values()].sort((a, b) => at(b.furthest) - at(a.furthest) || rankOf(a.status) - rankOf(b.status)),
  };
}
