import { reads } from "@/lib/platform/database";
import { visibleSql } from "@/lib/projects/visibility";
import { Prisma } from "@/prisma/generated/client";

type Written = { en: string | null; zh: string | null };
type Named = { slug: string; side: string; name: { en: string; zh: string } };

/** Something that a project has come to: it was agreed or completed, reached a milestone, or measured an indicator. */
export type Result = {
  kind: "AGREED" | "COMPLETED" | "REACHED" | "MEASURED";
  /** The day, UTC. */
  on: string;
  code: string;
  title: Written;
  cluster: string;
  places: Named[];
  /** The milestone's title or the indicator's name; of a decision what the project is about. */
  text: Written;
  measured: { value: number; unit: Written; baseline: number | null; target: number | null } | null;
};

const { sql } = Prisma;
const written = (en: Prisma.Sql, zh: Prisma.Sql) => sql`jsonb_build_object('en', ${en}, 'zh', ${zh})`;
const moved = (to: "AGREED" | "COMPLETED", limit: number) => sql`(
  SELECT ${to} AS kind, (t.at AT TIME ZONE 'UTC')::date AS on, t."projectId",
    NULL::jsonb AS text, NULL::jsonb AS measured
  FROM "Transition" t WHERE t."to" = ${to}::"ProjectStatus" ORDER BY t.at DESC LIMIT ${limit})`;

/** The latest results that anybody may see, newest first; at most `limit`, one of each kind per project and day. */
export async function latestResults(limit: number): Promise<Result[]> {
  // Of each kind more are looked at than shown: some may belong to what was hidden since, or fall on one day.
  const most = limit * 3;
  return reads().$queryRaw<Result[]>`
    WITH came AS (
      ${moved("AGREED", most)} UNION ALL ${moved("COMPLETED", most)} UNION ALL (
        SELECT 'REACHED', m."completedOn", m."projectId",
          jsonb_build_object(m.language, m.title), NULL
        FROM "Milestone" m WHERE m."completedOn" IS NOT NULL ORDER BY m."completedOn" DESC LIMIT ${most}
      ) UNION ALL (
        SELECT 'MEASURED', v.on, v."projectId", indicator.value -> 'name',
          jsonb_build_object('value', v.value, 'unit', indicator.value -> 'unit',
            'baseline', indicator.value -> 'baseline', 'target', indicator.value -> 'target')
        FROM (SELECT * FROM "IndicatorValue" ORDER BY "on" DESC LIMIT ${most}) v
        JOIN "PlanSection" s ON s."projectId" = v."projectId" AND s.section = 'results'
        CROSS JOIN LATERAL jsonb_array_elements(s.content -> 'indicators') indicator
        WHERE indicator.value ->> 'key' = v.indicator
      )),
    latest AS (
      SELECT DISTINCT ON (came.on, came."projectId", came.kind) came.* FROM came
      ORDER BY came.on DESC, came."projectId", came.kind)
    SELECT l.kind, l.on::text, p.code, ${written(sql`p."titleEn"`, sql`p."titleZh"`)} AS title, p."clusterCode" AS cluster,
      coalesce(l.text, ${written(sql`p."summaryEn"`, sql`p."summaryZh"`)}) AS text, l.measured,
      (SELECT jsonb_agg(jsonb_build_object('slug', c.slug, 'side', c."sideCode",
          'name', ${written(sql`c."nameEn"`, sql`c."nameZh"`)}) ORDER BY c."sideCode" DESC, a.role, a."invitedAt", a."placeId")
        FROM "Partner" a JOIN "Place" c ON c.id = a."placeId"
        WHERE a."projectId" = p.id AND a.status = 'ACCEPTED') AS places
    FROM latest l JOIN "Project" p ON p.id = l."projectId"
    WHERE ${visibleSql(null)} AND p.status <> 'DRAFT' AND p.status NOT IN ('WITHDRAWN', 'CANCELLED')
    ORDER BY l.on DESC, p.id DESC LIMIT ${limit}`;
}
