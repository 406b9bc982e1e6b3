import type pg from "pg";
import { Draw, shuffled } from "./draw";
import type { Both } from "./words";

/** How much there is to be, beside what a database holds already. */
export type Size = { places: number; projects: number; comments: number; people: number; notices: number };

/** What is a thousand times the demonstration, about. */
export const FULL: Size = {
  places: 5_000,
  projects: 200_000,
  comments: 2_000_000,
  people: 20_000,
  notices: 2_000_000,
};

/** A part of it. */
export const scaled = (scale: number): Size =>
  Object.fromEntries(
    Object.entries(FULL).map(([name, count]) => [name, Math.max(1, Math.round(count * scale))]),
  ) as Size;

export const DAY = 86_400_000;
/** How long the programme has run: projects began at any time of it. */
export const DAYS = 5 * 365;

export type PlaceAt = { id: number; slug: string; side: string; name: Both };
export type Cluster = { code: string; initials: string; themes: string[] };

/** What a database is filled from: its terms, its places and its people, those that were there and those that were added. */
export type World = {
  size: Size;
  now: number;
  clusters: Cluster[];
  challenges: string[];
  /** By side, in the order of how much they take part. */
  places: Record<string, PlaceAt[]>;
  /** Ids of the people who coordinate a place, who lead a cluster, who assess. */
  coordinators: Map<number, number[]>;
  leads: Map<string, number[]>;
  assessors: number[];
  rounds: { id: number; opensAt: number; closesAt: number }[];
  templateId: number | null;
  /** The ids that come next in a table; whoever takes some moves them on. */
  next: (table: string, count?: number) => number;
};

const NUMBERED = ["Place", "ProfileRevision", "Person", "Project", "Milestone", "Update", "Thread", "Comment"] as const;

/** Which ids come next in each table. */
export async function idsOf(client: pg.Client): Promise<World["next"]> {
  const ids = new Map<string, number>();
  for (const table of NUMBERED) {
    const { rows } = await client.query(`SELECT coalesce(max(id), 0)::int AS id FROM "${table}"`);
    ids.set(table, rows[0].id + 1);
  }
  return (table, count = 1) => {
    const id = ids.get(table);
    if (id === undefined) throw new Error(`nobody counts the ids of ${table}`);
    ids.set(table, id + count);
    return id;
  };
}

/** Has the database go on counting behind what was put in with ids. */
export async function settleIds(client: pg.Client): Promise<void> {
  for (const table of NUMBERED)
    await client.query(
      `SELECT setval(pg_get_serial_sequence('"${table}"', 'id'), greatest((SELECT max(id) FROM "${table}"), 1))`,
    );
}

/** The world as the database has it now. */
export async function readWorld(client: pg.Client, size: Size, next: World["next"], now: number): Promise<World> {
  const clusters = await client.query<Cluster>(`
    SELECT c.code, upper(left(c.code, 1) || substr(split_part(c.code, '-', 2), 1, 1)) AS initials,
      array_agg(t.code ORDER BY t.rank) AS themes
    FROM "Cluster" c JOIN "Theme" t ON t."clusterCode" = c.code GROUP BY c.code ORDER BY c.rank`);
  const challenges = await client.query<{ code: string }>(`SELECT code FROM "Challenge" ORDER BY rank`);
  const held = await client.query<{
    personId: number;
    role: string;
    placeId: number | null;
    clusterCode: string | null;
  }>(`SELECT "personId", role::text, "placeId", "clusterCode" FROM "Membership" ORDER BY id`);
  const rounds = await client.query<{ id: number; opensAt: Date; closesAt: Date }>(
    `SELECT id, "opensAt", "closesAt" FROM "Round" ORDER BY id`,
  );
  const template = await client.query<{ id: number }>(`SELECT max(id) AS id FROM "AssessmentTemplate"`);
  const coordinators = new Map<number, number[]>();
  const leads = new Map<string, number[]>();
  for (const { personId, placeId, clusterCode } of held.rows) {
    if (placeId !== null) coordinators.set(placeId, [...(coordinators.get(placeId) ?? []), personId]);
    if (clusterCode !== null) leads.set(clusterCode, [...(leads.get(clusterCode) ?? []), personId]);
  }
  return {
    size,
    now,
    clusters: clusters.rows,
    challenges: challenges.rows.map(({ code }) => code),
    places: await placesBySide(client),
    coordinators,
    leads,
    assessors: held.rows.filter(({ role }) => role === "ASSESSOR").map(({ personId }) => personId),
    rounds: rounds.rows.map(({ id, opensAt, closesAt }) => ({
      id,
      opensAt: opensAt.getTime(),
      closesAt: closesAt.getTime(),
    })),
    templateId: template.rows[0]?.id ?? null,
    next,
  };
}

async function placesBySide(client: pg.Client): Promise<World["places"]> {
  const { rows } = await client.query<PlaceAt & { nameEn: string; nameZh: string }>(
    `SELECT id, slug, "sideCode" AS side, "nameEn", "nameZh" FROM "Place" ORDER BY id`,
  );
  const places: World["places"] = {};
  for (const { nameEn, nameZh, ...place } of rows) {
    places[place.side] ??= [];
    places[place.side]?.push({ ...place, name: { en: nameEn, zh: nameZh } });
  }
  // Which of them take part most is left to chance, and always the same.
  for (const [side, all] of Object.entries(places)) {
    const order = shuffled(all.length, new Draw(`rank of places in ${side}`));
    places[side] = Array.from(order, (at) => all[at] as PlaceAt);
  }
  return places;
}
