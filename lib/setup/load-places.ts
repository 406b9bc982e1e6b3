import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { record } from "@/lib/notifications/record";
import { type Database, transact } from "@/lib/platform/database";
import { type PlaceFile, placeFileSchema } from "@/lib/profiles/place-file";
import { LISTS } from "@/lib/profiles/revisions/content";
import { itemRowsOf } from "@/lib/profiles/revisions/rows";
import { readTaxonomyFile } from "@/lib/taxonomy/taxonomy-file";
import { loadTaxonomy } from "./load-taxonomy";

type Read = { place: PlaceFile; digest: string };
type Loaded = { places: number; changed: string[]; preserved: string[] };

/** Reads and checks every file of `data/places`, in the order of their names. */
export function readPlaceFiles(folder = path.join(process.cwd(), "data", "places")): Read[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => {
      const text = readFileSync(path.join(folder, name), "utf8");
      const checked = placeFileSchema.safeParse(parse(text));
      if (!checked.success) throw new Error(`data/places/${name}: ${checked.error.message}`);
      // Of what the file says, not how: a reformatted file is no new revision.
      const digest = createHash("sha256").update(JSON.stringify(checked.data)).digest("hex");
      return { place: checked.data, digest };
    });
}

/**
 * Loads the taxonomy and the place files into the database, in one transaction. A file whose digest is the published
 * revision's is skipped, a changed one becomes a new published revision, and a place whose published revision a person
 * wrote is left alone. Returns the slugs that changed and those preserved because a person wrote them.
 */
export async function loadPlaces(files = readPlaceFiles(), taxonomy = readTaxonomyFile()): Promise<Loaded> {
  return transact(async (database) => {
    // Two processes that start together load one after the other.
    await database.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('load places'))`;
    await loadTaxonomy(database, taxonomy);
    const published = await database.profileRevision.findMany({
      where: { status: "PUBLISHED" },
      select: { fileDigest: true, place: { select: { slug: true } } },
    });
    // No digest: a person wrote that revision. No entry: the place is new.
    const digests = new Map(published.map(({ fileDigest, place }) => [place.slug, fileDigest]));
    const preserved = files.filter(({ place }) => digests.get(place.slug) === null).map(({ place }) => place.slug);
    const changed = files.filter(({ place, digest }) => {
      const before = digests.get(place.slug);
      return before === undefined || (before !== null && before !== digest);
    });
    if (changed.length) {
      await write(database, changed);
      const slugs = changed.map(({ place }) => place.slug);
      await record(database, null, { type: "profiles.loaded", subject: "profiles", detail: { slugs } });
    }
    return { places: files.length, changed: changed.map(({ place }) => place.slug), preserved };
  });
}

async function write(database: Database, files: Read[]): Promise<void> {
  const placeIds = new Map<string, number>();
  // What the secretariat says of a place, its file says no more.
  const changed = await database.place.findMany({ where: { changedAt: { not: null } }, select: { slug: true } });
  const settled = new Set(changed.map(({ slug }) => slug));
  for (const { place } of files) {
    const row = placeRow(place);
    const { id } = await database.place.upsert({
      where: { slug: place.slug },
      create: row,
      update: settled.has(place.slug) ? {} : row,
      select: { id: true },
    });
    placeIds.set(place.slug, id);
  }
  const idOf = (place: PlaceFile) => placeIds.get(place.slug) as number;
  const ids = [...placeIds.values()];
  const inPlaces = { placeId: { in: ids } };

  await database.placeTheme.deleteMany({ where: inPlaces });
  await database.placeChallenge.deleteMany({ where: inPlaces });
  await database.placeTheme.createMany({
    data: files.flatMap(({ place }) => place.themes.map((themeCode) => ({ placeId: idOf(place), themeCode }))),
  });
  await database.placeChallenge.createMany({
    data: files.flatMap(({ place }) =>
      place.challenges.map((challengeCode) => ({ placeId: idOf(place), challengeCode })),
    ),
  });
  await database.thread.createMany({ data: ids.map((placeId) => ({ placeId })), skipDuplicates: true });

  const numbers = await database.profileRevision.groupBy({ by: ["placeId"], where: inPlaces, _max: { number: true } });
  const lastNumber = new Map(numbers.map(({ placeId, _max }) => [placeId, _max.number ?? 0]));
  await database.profileRevision.updateMany({
    where: { ...inPlaces, status: "PUBLISHED" },
    data: { status: "SUPERSEDED" },
  });
  const publishedAt = new Date();
  const revisions = await database.profileRevision.createManyAndReturn({
    data: files.map(({ place, digest }) => ({
      placeId: idOf(place),
      number: (lastNumber.get(idOf(place)) ?? 0) + 1,
      status: "PUBLISHED" as const,
      publishedAt,
      population: place.population,
      areaKm2: place.areaKm2,
      sourcePage: place.sourcePage,
      printedLabels: place.printedLabels,
      themes: place.themes,
      challenges: place.challenges,
      notes: place.notes,
      overviewEn: place.overview?.en ?? null,
      overviewZh: place.overview?.zh ?? null,
      fileDigest: digest,
    })),
    select: { id: true, placeId: true },
  });
  const revisionOf = new Map(revisions.map(({ id, placeId }) => [placeId, id]));
  await database.profileItem.createMany({
    data: files.flatMap(({ place }) => {
      const revisionId = revisionOf.get(idOf(place)) as number;
      return LISTS.flatMap((list) => itemRowsOf(revisionId, list, place[list]));
    }),
  });
}

const placeRow = (place: PlaceFile) => ({
  slug: place.slug,
  sideCode: place.side,
  kind: place.kind,
  country: place.country,
  nameEn: place.name.en,
  nameZh: place.name.zh,
  lat: place.location.lat,
  lon: place.location.lon,
});
