import type { Actor } from "@/lib/access/actor";
import { now } from "@/lib/platform/clock";
import { reads } from "@/lib/platform/database";
import { DAY } from "@/lib/project-rules/days";
import { type ProjectStatus, STATUSES } from "@/lib/project-rules/status";
import { lateSql } from "@/lib/projects/health-sql";
import { Prisma } from "@/prisma/generated/client";
import { STATUS_SINCE } from "./waiting/columns";
import { HEARD } from "./waiting/place-rules";

const { sql } = Prisma;

/** A project in a short list, and since when it stands there. */
export type Listed = {
  code: string;
  title: { en: string | null; zh: string | null };
  cluster: string;
  status: ProjectStatus;
  since: string;
};
/** A cluster as its lead looks at it: how many projects in each status, which are late, which have waited longest. */
export type ClusterOverview = {
  cluster: string;
  counts: { status: ProjectStatus; count: number }[];
  late: Listed[];
  longest: Listed[];
};

/** How many of each list. */
const LISTED = 3;
/** After how many days in which nothing happened a project counts as not touched. */
const UNTOUCHED_DAYS = 60;

type Row = Omit<Listed, "since" | "title"> & { titleEn: string | null; titleZh: string | null; since: Date };

const listed = ({ titleEn, titleZh, since, ...row }: Row): Listed => ({
  ...row,
  title: { en: titleEn, zh: titleZh },
  since: since.toISOString(),
});
const COLUMNS = sql`p.code, p."titleEn", p."titleZh", p."clusterCode" AS cluster, p.status::text`;

/** The first of a cluster's projects in an order. */
const firstOf = (clusters: string[], kind: string, since: Prisma.Sql, condition: Prisma.Sql) => sql`
  SELECT found.* FROM unnest(${clusters}::text[]) led(code) CROSS JOIN LATERAL (
    SELECT ${kind}::text AS kind, ${COLUMNS}, (${since})::timestamptz AS since
    FROM "Project" p WHERE p."clusterCode" = led.code AND ${condition}
    ORDER BY since, p.id LIMIT ${LISTED}) found`;

const DUE_SINCE = sql`SELECT min(due.day) FROM (
  SELECT min(m."dueOn") AS day FROM "Milestone" m WHERE m."projectId" = p.id AND m."completedOn" IS NULL
  UNION ALL SELECT p."endsOn") due`;

/** The clusters that the actor leads, each as its board in small; no drafts. */
export async function clusterOverviews({ leads }: Actor): Promise<ClusterOverview[]> {
  if (leads.length === 0) return [];
  const [counts, rows] = await Promise.all([
    reads().$queryRaw<{ cluster: string; status: ProjectStatus; count: number }[]>`
      SELECT p."clusterCode" AS cluster, p.status::text, count(*)::int AS count FROM "Project" p
      WHERE p."clusterCode" = ANY (${leads}::text[]) AND p.status <> 'DRAFT' AND NOT p.discarded GROUP BY 1, p.status`,
    reads().$queryRaw<(Row & { kind: "late" | "longest" })[]>`
      ${firstOf(leads, "late", DUE_SINCE, lateSql(now()))}
      UNION ALL
      ${firstOf(leads, "longest", STATUS_SINCE, sql`p.status IN ('PROPOSED', 'UNDER_REVIEW', 'CHANGES_REQUESTED')`)}`,
  ]);
  return leads.map((cluster) => {
    const of = (kind: string) =>
      rows.filter((row) => row.kind === kind && row.cluster === cluster).map(({ kind: _, ...row }) => listed(row));
    const own = counts.filter((row) => row.cluster === cluster);
    return {
      cluster,
      counts: STATUSES.flatMap((status) => own.find((row) => row.status === status) ?? []),
      late: of("late"),
      longest: of("longest"),
    };
  });
}

/** The open projects in which nothing has happened for longest, the longest first. */
export async function untouchedProjects(): Promise<Listed[]> {
  const before = new Date(now().getTime() - UNTOUCHED_DAYS * DAY);
  const rows = await reads().$queryRaw<Row[]>`
    SELECT ${COLUMNS}, greatest(heard.at, p."updatedAt") AS since FROM "Project" p ${HEARD}
    WHERE p.status IN ('PROPOSED', 'UNDER_REVIEW', 'CHANGES_REQUESTED', 'AGREED', 'IN_PROGRESS')
      AND p."updatedAt" < ${before} AND greatest(heard.at, p."updatedAt") < ${before}
    ORDER BY since, p.id LIMIT ${LISTED}`;
  return rows.map(listed);
}
