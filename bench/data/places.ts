import type pg from "pg";
import { type Cell, copyAll } from "./copy";
import { Draw } from "./draw";
import { placeName, sentences } from "./words";
import { DAY, DAYS, type World } from "./world";

/** Where the places of a country lie, about: its south-west and its north-east. */
const COUNTRIES: Record<string, Record<string, [south: number, west: number, north: number, east: number]>> = {
  CN: { CN: [23, 103, 40, 121] },
  EU: {
    BG: [41.5, 23, 43.8, 28],
    CZ: [49, 13, 50.8, 18],
    DE: [47.8, 7, 53.8, 14],
    ES: [37, -8, 43, 2.5],
    GR: [36.5, 20.5, 41, 26],
    HR: [43.5, 14, 46, 18],
    IT: [38, 8, 46, 17],
    PL: [50, 15, 54, 23],
    RO: [44, 21.5, 47.5, 28],
    SI: [45.6, 13.8, 46.5, 16],
  },
};
const KINDS = ["CITY", "CITY", "CITY", "REGION", "ZONE"] as const;
const round = (value: number) => Math.round(value * 1000) / 1000;
const slugOf = (name: string) =>
  name
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");

type Known = Pick<World, "size" | "now" | "next" | "clusters" | "challenges">;

/** Adds places to both sides, each with a published profile, what it offers and seeks, and a conversation. */
export async function addPlaces(client: pg.Client, world: Known): Promise<void> {
  const { rows } = await client.query<{ slug: string }>(`SELECT slug FROM "Place"`);
  const taken = new Set(rows.map(({ slug }) => slug));
  const rowsOf: Record<string, Record<string, Cell>[]> = {};
  const add = (table: string, row: Record<string, Cell>) => {
    rowsOf[table] ??= [];
    rowsOf[table]?.push(row);
  };
  const sides = Object.keys(COUNTRIES);
  const numbers: Record<string, number> = {};
  for (let at = 0; at < world.size.places; at += 1) {
    const side = sides[at % sides.length] as string;
    const { name, slug } = freeName(side, numbers, taken);
    addPlace(add, world, { at, side, name, slug });
  }
  for (const table of ["Place", "PlaceTheme", "PlaceChallenge", "Thread", "ProfileRevision", "ProfileItem"])
    await copyAll(client, table, rowsOf[table] ?? []);
}

function freeName(side: string, numbers: Record<string, number>, taken: Set<string>) {
  for (;;) {
    numbers[side] = (numbers[side] ?? -1) + 1;
    const name = placeName(side, numbers[side]);
    const slug = slugOf(name.en);
    if (taken.has(slug)) continue;
    taken.add(slug);
    return { name, slug };
  }
}

type Adding = { at: number; side: string; slug: string; name: { en: string; zh: string } };

function addPlace(
  add: (table: string, row: Record<string, Cell>) => void,
  { now, next, clusters, challenges }: Known,
  { at, side, slug, name }: Adding,
): void {
  const draw = new Draw("place", at);
  const country = draw.one(Object.keys(COUNTRIES[side] ?? {}));
  const [south, west, north, east] = COUNTRIES[side]?.[country] ?? [0, 0, 1, 1];
  const kind = draw.one(KINDS);
  const [id, revisionId] = [next("Place"), next("ProfileRevision")];
  const themes = draw.some(
    clusters.flatMap((cluster) => cluster.themes),
    draw.whole(1, 5),
  );
  const own = draw.some(challenges, draw.whole(0, 3));
  const publishedAt = new Date(now - draw.whole(1, DAYS) * DAY);
  add("Place", {
    ...{ id, slug, sideCode: side, kind, country, nameEn: name.en, nameZh: name.zh },
    lat: round(south + draw.part() * (north - south)),
    lon: round(west + draw.part() * (east - west)),
    retiredAt: draw.chance(0.01) ? new Date(now - draw.whole(1, 300) * DAY) : null,
  });
  for (const themeCode of themes) add("PlaceTheme", { placeId: id, themeCode });
  for (const challengeCode of own) add("PlaceChallenge", { placeId: id, challengeCode });
  add("Thread", { id: next("Thread"), placeId: id });
  const overview = sentences(draw.whole(4, 14), draw);
  add("ProfileRevision", {
    ...{ id: revisionId, placeId: id, number: 1, status: "PUBLISHED" },
    population: Math.round(10_000 * 10 ** (draw.part() * 3.2)),
    areaKm2: Math.round(20 * 10 ** (draw.part() * 3)),
    ...{ printedLabels: [], themes, challenges: own, notes: "[]", overviewEn: overview.en, overviewZh: overview.zh },
    ...{ createdAt: publishedAt, updatedAt: publishedAt, publishedAt },
  });
  const counts: Record<string, number> = { PRACTICE: draw.whole(0, 4), PRIORITY: draw.whole(1, 4) };
  for (const [of, count] of Object.entries(counts))
    for (let position = 0; position < count; position += 1) {
      const [title, body] = [sentences(1, draw), sentences(draw.whole(2, 6), draw)];
      add("ProfileItem", {
        ...{ revisionId, kind: of, position, titleEn: title.en, titleZh: title.zh, bodyEn: body.en, bodyZh: body.zh },
        themes: draw.some(themes, draw.whole(1, 2)),
      });
    }
}
