import type { Database } from "@/lib/platform/database";
import { forgetTaxonomy } from "@/lib/taxonomy/queries";
import type { TaxonomyFile } from "@/lib/taxonomy/taxonomy-file";

const named = (entry: { name: { en: string; zh: string } }, rank: number) => ({
  nameEn: entry.name.en,
  nameZh: entry.name.zh,
  rank,
});

/** What the secretariat settles: a row that it changed is not named or ordered by the file any more. */
const SETTLED = ["nameEn", "nameZh", "shortNameEn", "shortNameZh", "rank"];

type Stored = { code: string; changedAt?: Date | null };

/** Writes what is new of a list, or differs from what is stored; what is no longer listed stays, others point at it. */
async function writeChanged<Row extends { code: string }>(
  wanted: Row[],
  stored: (Row & Stored)[],
  write: (row: Row, change: Partial<Row>) => Promise<unknown>,
): Promise<number> {
  const known = new Map(stored.map((row) => [row.code, row]));
  let written = 0;
  for (const row of wanted) {
    const before = known.get(row.code);
    const told = (Object.keys(row) as (keyof Row & string)[]).filter(
      (key) => !before?.changedAt || !SETTLED.includes(key),
    );
    if (before && told.every((key) => before[key] === row[key])) continue;
    await write(row, Object.fromEntries(told.map((key) => [key, row[key]])) as Partial<Row>);
    written += 1;
  }
  return written;
}

/** Brings the taxonomy's tables in line with the file, but for what the secretariat changed; returns how many rows it wrote. */
export async function loadTaxonomy(database: Database, file: TaxonomyFile): Promise<number> {
  const sides = file.sides.map((side, rank) => ({ code: side.code, ...named(side, rank) }));
  const clusters = file.clusters.map((cluster, rank) => ({
    code: cluster.code,
    colour: cluster.colour,
    ...named(cluster, rank),
    shortNameEn: cluster.shortName.en,
    shortNameZh: cluster.shortName.zh,
  }));
  const themes = file.themes.map((theme, rank) => ({
    code: theme.code,
    clusterCode: theme.cluster,
    scope: theme.scope,
    twinCode: theme.twin ?? null,
    ...named(theme, rank),
  }));
  const challenges = file.challenges.map((challenge, rank) => ({ code: challenge.code, ...named(challenge, rank) }));

  const upsert = <Row extends { code: string }>(row: Row, update: Partial<Row>) => ({
    where: { code: row.code },
    create: row,
    update,
  });
  const written =
    (await writeChanged(sides, await database.side.findMany(), (...row) => database.side.upsert(upsert(...row)))) +
    (await writeChanged(clusters, await database.cluster.findMany(), (...row) =>
      database.cluster.upsert(upsert(...row)),
    )) +
    (await writeChanged(themes, await database.theme.findMany(), (...row) => database.theme.upsert(upsert(...row)))) +
    (await writeChanged(challenges, await database.challenge.findMany(), (...row) =>
      database.challenge.upsert(upsert(...row)),
    ));
  if (written) forgetTaxonomy();
  return written;
}
