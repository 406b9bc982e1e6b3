import { readFileSync } from "node:fs";
import pg from "pg";
import type { Messages } from "@/lib/language/messages";
import { STATE } from "./state";

/** Asks the database of the server under test in SQL of the test's own, apart from everything the application does. */
export async function ask<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
  const { DATABASE_URL } = JSON.parse(readFileSync(STATE, "utf8")) as { DATABASE_URL: string };
  const client = new pg.Client({ connectionString: DATABASE_URL });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

export type Named = { en: string; zh: string };
export type Status = keyof Messages["status"];

export const named = (column: string) => `jsonb_build_object('en', ${column}."nameEn", 'zh', ${column}."nameZh")`;

/** The day it is, as the programme counts days. */
export const TODAY = `(now() AT TIME ZONE 'UTC')::date`;

/**
 * The projects of the cluster $1 that a visitor may read: no drafts, and nothing that was given up as a draft; of a
 * period ($2, $3) those that had been proposed by its end and had not ended before it began.
 */
export const IN_CLUSTER = `
  SELECT p.* FROM "Project" p
  JOIN LATERAL (
    SELECT bool_or(t."from" = 'DRAFT' AND t."to" = 'WITHDRAWN') AS discarded,
      min(t.at) FILTER (WHERE t."to" = 'PROPOSED') AS proposed,
      max(t.at) FILTER (WHERE t."to" = p.status AND p.status IN ('COMPLETED', 'DECLINED', 'WITHDRAWN', 'CANCELLED')) AS ended
    FROM "Transition" t WHERE t."projectId" = p.id) life ON NOT life.discarded IS TRUE
  WHERE p."clusterCode" = $1 AND p.status <> 'DRAFT'
    AND ($3::date IS NULL OR life.proposed < ($3::date + 1)::timestamp AT TIME ZONE 'UTC')
    AND ($2::date IS NULL OR life.ended IS NULL OR life.ended >= $2::date::timestamp AT TIME ZONE 'UTC')`;

/** Whether a project `p` that is agreed or at work is late: its end, or the day of a milestone not reached, has passed. */
export const LATE = `(p.status IN ('AGREED', 'IN_PROGRESS') AND (p."endsOn" < ${TODAY} OR EXISTS (
  SELECT FROM "Milestone" m WHERE m."projectId" = p.id AND m."completedOn" IS NULL AND m."dueOn" < ${TODAY})))`;

export type ProjectFigures = {
  status: Status;
  title: string;
  startsOn: string | null;
  endsOn: string | null;
  agreedStartsOn: string | null;
  agreedEndsOn: string | null;
  startedOn: string | null;
  endedOn: string | null;
  reached: number;
  missed: number;
  late: boolean;
  milestones: {
    title: string;
    baselineOn: string | null;
    dueOn: string;
    expectedOn: string | null;
    completedOn: string | null;
    standing: "REACHED" | "REACHED_LATE" | "LATE" | "EXPECTED_LATER" | "AHEAD";
  }[];
};

/** What the pages of a cluster must say of one of its projects. */
export async function figuresOf(code: string): Promise<ProjectFigures> {
  const [row] = await ask<ProjectFigures>(
    `SELECT p.status, coalesce(p."titleEn", p."titleZh") AS title, p."startsOn"::text, p."endsOn"::text,
       ${LATE} AS late, first.content ->> 'startsOn' AS "agreedStartsOn", first.content ->> 'endsOn' AS "agreedEndsOn",
       (SELECT min(t.at AT TIME ZONE 'UTC')::date::text FROM "Transition" t
         WHERE t."projectId" = p.id AND t."to" = 'IN_PROGRESS') AS "startedOn",
       (SELECT max(t.at AT TIME ZONE 'UTC')::date::text FROM "Transition" t
         WHERE t."projectId" = p.id AND t."to" = 'COMPLETED' AND p.status = 'COMPLETED') AS "endedOn",
       count(m."completedOn")::int AS reached,
       (count(*) FILTER (WHERE m."completedOn" IS NULL AND m."dueOn" < ${TODAY}))::int AS missed,
       coalesce(jsonb_agg(jsonb_build_object('title', m.title, 'baselineOn', m."baselineOn", 'dueOn', m."dueOn",
         'expectedOn', m."expectedOn", 'completedOn', m."completedOn", 'standing', CASE
           WHEN m."completedOn" > m."dueOn" THEN 'REACHED_LATE' WHEN m."completedOn" IS NOT NULL THEN 'REACHED'
           WHEN m."dueOn" < ${TODAY} THEN 'LATE' WHEN m."expectedOn" > m."dueOn" THEN 'EXPECTED_LATER'
           ELSE 'AHEAD' END) ORDER BY m."dueOn", m.id) FILTER (WHERE m.id IS NOT NULL), '[]') AS milestones
     FROM "Project" p LEFT JOIN "Milestone" m ON m."projectId" = p.id
     LEFT JOIN LATERAL (SELECT v.content FROM "PlanVersion" v
       WHERE v."projectId" = p.id AND v.cause = 'AGREED' ORDER BY v.number LIMIT 1) first ON true
     WHERE p.code = $1 GROUP BY p.id, first.content`,
    [code],
  );
  if (!row) throw new Error(`There is no project ${code}.`);
  return row;
}

/** How many projects of a cluster stand in each status that has some. */
export async function standingIn(cluster: string): Promise<Partial<Record<Status, number>>> {
  const rows = await ask<{ status: Status; count: number }>(
    `SELECT p.status, count(*)::int AS count FROM (${IN_CLUSTER}) p GROUP BY p.status`,
    [cluster, null, null],
  );
  return Object.fromEntries(rows.map(({ status, count }) => [status, count]));
}
