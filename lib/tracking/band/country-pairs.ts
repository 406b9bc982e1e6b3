import { reads } from "@/lib/platform/database";
import { STAGES } from "@/lib/project-rules/status";
import { visibleSql } from "@/lib/projects/visibility";
import { OPEN } from "../filter";

/** Two countries of different sides, and how many open projects have places of both. */
export type CountryPair = { countries: Record<string, string>; count: number };

const MOST = 12;

/** Between which countries most projects run that are neither drafts nor given up: the first twelve. */
export async function countryPairs(): Promise<CountryPair[]> {
  const open = OPEN.flatMap((stage) => STAGES[stage] as readonly string[]);
  const rows = await reads().$queryRaw<{ eu: string; cn: string; count: number }[]>`
    SELECT one.country AS cn, other.country AS eu, count(DISTINCT p.id)::int AS count
    FROM "Project" p
    JOIN "Partner" a ON a."projectId" = p.id AND a.status <> 'DECLINED'
    JOIN "Place" one ON one.id = a."placeId" AND one."sideCode" = 'CN'
    JOIN "Partner" b ON b."projectId" = p.id AND b.status <> 'DECLINED'
    JOIN "Place" other ON other.id = b."placeId" AND other."sideCode" = 'EU'
    WHERE p.status = ANY (${open}::"ProjectStatus"[]) AND ${visibleSql(null)}
    GROUP BY one.country, other.country ORDER BY count DESC, other.country, one.country LIMIT ${MOST}`;
  return rows.map(({ eu, cn, count }) => ({ countries: { EU: eu, CN: cn }, count }));
}
