import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import type { Database } from "@/lib/platform/database";
import { forgetTaxonomy } from "@/lib/taxonomy/queries";
import { type TaxonomyFile, taxonomyFileSchema } from "@/lib/taxonomy/taxonomy-file";

/** Reads and checks `data/taxonomy.yaml`. */
export function readTaxonomyFile(folder = path.join(process.cwd(), "data")): TaxonomyFile {
  return taxonomyFileSchema.parse(parse(readFileSync(path.join(folder, "taxonomy.yaml"), "utf8")));
}

const named = (entry: { name: { en: string; zh: string } }, rank: number) => ({
  nameEn: entry.name.en,
  nameZh: entry.name.zh,
  rank,
});

/** Writes the rows of a list that are new or differ from what is stored; what is no longer listed stays, others point at it. */
async function writeChanged<Row extends { code: string }>(
  wanted: Row[],
  stored: Row[],
  write: (row: Row) => Promise<unknown>,
): Promise<number> {
  const known = new Map(stored.map((row) => [row.code, row]));
  const changed = wanted.filter((row) => {
    const before = known.get(row.code);
    return !before || (Object.keys(row) as (keyof Row)[]).some((key) => before[key] !== row[key]);
  });
  for (const row of changed) await write(row);
  return changed.length;
}

/** Brings the taxonomy's tables in line with the file; returns how many rows it wrote. */
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

  const upsert = <Row extends { code: string }>(row: Row) => ({ where: { code: row.code }, create: row, update: row });
  const written =
    (await writeChanged(sides, await database.side.findMany(), (row) => database.side.upsert(upsert(row)))) +
    (await writeChanged(clusters, await database.cluster.findMany(), (row) => database.cluster.upsert(upsert(row)))) +
    (await writeChanged(themes, await database.theme.findMany(), (row) => database.theme.upsert(upsert(row)))) +
    (await writeChanged(challenges, await database.challenge.findMany(), (row) =>
      database.challenge.upsert(upsert(row)),
    ));
  if (written) forgetTaxonomy();
  return written;
}
