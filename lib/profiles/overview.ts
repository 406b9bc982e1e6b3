import { reads } from "@/lib/platform/database";
import { askForAll } from "@/lib/platform/shared-answers";
import { taxonomy } from "@/lib/taxonomy/queries";
import { clusterThemesSql } from "./catalogue-sql";
import type { ProfileCard } from "./present";
import { allProfiles, CARD, PUBLISHED } from "./queries";

/** As many places as are shown one by one; of more, those that something is told of. */
const MOST = 240;

export type PlacesOverview = {
  total: number;
  /** How many places a side has, or those of it that are found in a cluster. */
  countOf: (side: string, cluster?: string) => number;
  /** All places where they are few; else those named, and of each country the one nearest to the middle of its places. */
  shown: ProfileCard[];
  complete: boolean;
};

type Count = { side: string; cluster: string | null; count: number };

const counted = async (): Promise<Count[]> => {
  const known = await taxonomy();
  return askForAll(
    "places of sides and clusters",
    () => reads().$queryRaw<Count[]>`
      SELECT e.side, v.value AS cluster, count(DISTINCT e."placeId")::int AS count
      FROM "CatalogueEntry" e LEFT JOIN LATERAL unnest(e.themes) own(theme) ON true LEFT JOIN ${clusterThemesSql(known)}
      GROUP BY GROUPING SETS ((e.side), (e.side, v.value)) HAVING grouping(v.value) = 1 OR v.value IS NOT NULL`,
  );
};

const someOf = (slugs: string[]) => reads().$queryRaw<ProfileCard[]>`
  WITH middle AS (
    SELECT side, country, avg(lat) AS lat, avg(lon) AS lon FROM "CatalogueEntry" GROUP BY side, country),
  nearest AS (
    SELECT DISTINCT ON (e.side, e.country) e."placeId" AS id FROM "CatalogueEntry" e JOIN middle m USING (side, country)
    ORDER BY e.side, e.country, (e.lat - m.lat) ^ 2 + (e.lon - m.lon) ^ 2, e."placeId")
  SELECT ${CARD} FROM ${PUBLISHED}
  WHERE p.id IN (SELECT e."placeId" FROM "CatalogueEntry" e WHERE e.slug = ANY (${slugs}) UNION SELECT id FROM nearest)
  ORDER BY r."sourcePage", p.id`;

/** The places as the home shows them: how many of which side and cluster, and those of them that are drawn and named. */
export async function placesOverview(named: string[]): Promise<PlacesOverview> {
  const counts = await counted();
  const countOf = (side: string, cluster: string | null = null) =>
    counts.find((row) => row.side === side && row.cluster === cluster)?.count ?? 0;
  const total = counts.reduce((sum, { cluster, count }) => sum + (cluster === null ? count : 0), 0);
  const complete = total <= MOST;
  return { total, countOf, complete, shown: await (complete ? allProfiles() : someOf(named)) };
}
