import { reads } from "@/lib/platform/database";
import type { End } from "@/lib/taxonomy/ends";
import { taxonomy } from "@/lib/taxonomy/queries";
import { OPEN } from "../filter";
import { tallied } from "../tallied";

/** Two countries, one of a side at either end, and how many open projects have places of both. */
export type CountryPair = { countries: Record<End, string>; count: number };

const MOST = 12;

/** Between which countries most projects run that are neither drafts nor given up: the first twelve. */
export async function countryPairs(): Promise<CountryPair[]> {
  const first = (await taxonomy()).sides[0]?.code ?? "";
  const rows = await reads().$queryRaw<{ left: string; right: string; count: number }[]>`
    SELECT split_part(t.a, ' ', 2) AS "right", split_part(t.b, ' ', 2) AS "left", sum(t.count)::int AS count
    FROM "ProjectTally" t
    WHERE ${tallied("COUNTRIES", { stage: OPEN })} AND split_part(t.a, ' ', 1) <> ${first} AND split_part(t.b, ' ', 1) = ${first}
    GROUP BY 1, 2 ORDER BY count DESC, 2, 1 LIMIT ${MOST}`;
  return rows.map(({ left, right, count }) => ({ countries: { LEFT: left, RIGHT: right }, count }));
}
