import { reads } from "@/lib/platform/database";
import { STAGES } from "@/lib/project-rules/status";
import { visibleSql } from "@/lib/projects/visibility";
import type { End } from "@/lib/taxonomy/ends";
import { taxonomy } from "@/lib/taxonomy/queries";
import { OPEN } from "../filter";

/** Two countries, one of a side at either end, and how many open projects have places of both. */
export type CountryPair = { countries: Record<End, string>; count: number };

const MOST = 12;

/** Between which countries most projects run that are neither drafts nor given up: the first twelve. */
export async function countryPairs(): Promise<CountryPair[]> {
  const open = OPEN.flatMap((stage) => STAGES[stage] as readonly string[]);
  const first = (await taxonomy()).sides[0]?.code ?? "";
  const rows = await reads().$queryRaw<{ left: string; right: string; count: number }[]>`
    SELECT one.country AS "right", other.country AS "left", count(DISTINCT p.id)::int AS count
    FROM "Project" p
    JOIN "Partner" a ON a."projectId" = p.id AND a.status <> 'DECLINED'
    JOIN "Place" one ON one.id = a."placeId" AND one."sideCode" <> ${first}
    JOIN "Partner" b ON b."projectId" = p.id AND b.status <> 'DECLINED'
    JOIN "Place" other ON other.id = b."placeId" AND other."sideCode" = ${first}
    WHERE p.status = ANY (${open}::"ProjectStatus"[]) AND ${visibleSql(null)}
    GROUP BY one.country, other.country ORDER BY count DESC, other.country, one.country LIMIT ${MOST}`;
  return rows.map(({ left, right, count }) => ({ countries: { LEFT: left, RIGHT: right }, count }));
}
