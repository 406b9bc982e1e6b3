import { reads } from "@/lib/platform/database";
import { Prisma } from "@/prisma/generated/client";
import type { Measure } from "./ranking";

export type Rank = { rank: number; total: number };
type Row = Record<`${Measure}Rank` | `${Measure}Total`, number>;

const rankIn = (measure: Measure) => {
  const [rank, total, name] = [`${measure}Rank`, `${measure}Total`, measure].map((each) => Prisma.raw(`"${each}"`));
  return Prisma.sql`
    1 + count(*) FILTER (WHERE other.${name} > own.${name})::int AS ${rank},
    count(*) FILTER (WHERE other.${name} > 0)::int AS ${total}`;
};

/** A place's rank among the published places whose figure is known, in each measure: counted where they are. */
export async function ranksOf(slug: string): Promise<Record<Measure, Rank>> {
  const [row] = await reads().$queryRaw<Row[]>`
    WITH measured AS (
      SELECT p.slug, r.population::float8 AS population, r."areaKm2" AS area,
        coalesce(r.population / nullif(r."areaKm2", 0), 0) AS density
      FROM "Place" p JOIN "ProfileRevision" r ON r."placeId" = p.id AND r.status = 'PUBLISHED'
      WHERE p."retiredAt" IS NULL OR p.slug = ${slug})
    SELECT ${rankIn("population")}, ${rankIn("area")}, ${rankIn("density")}
    FROM measured own CROSS JOIN measured other WHERE own.slug = ${slug} GROUP BY own.slug`;
  const of = (measure: Measure) => ({ rank: row?.[`${measure}Rank`] ?? 0, total: row?.[`${measure}Total`] ?? 0 });
  return { population: of("population"), area: of("area"), density: of("density") };
}
