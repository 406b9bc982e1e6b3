import { randomUUID } from "node:crypto";
import type pg from "pg";
import { CONTENT_SECTIONS } from "@/lib/plan-model/sections";
import type { Names } from "./forms";
import type { Who } from "./requests";

const ROLES = { coordinator: "COORDINATOR", lead: "CLUSTER_LEAD", secretariat: "SECRETARIAT" } as const;

/** Opens a session for people like those of the demonstration, so many of each role that none meets a limit. */
export async function sessionsOf(client: pg.Client, each: number): Promise<Record<Exclude<Who, "visitor">, string[]>> {
  const sessions = { coordinator: [] as string[], lead: [] as string[], secretariat: [] as string[] };
  for (const [who, role] of Object.entries(ROLES) as [keyof typeof sessions, string][]) {
    const { rows: alike } = await client.query(
      `SELECT DISTINCT "placeId", "clusterCode" FROM "Membership" WHERE role = $1::"Role" ORDER BY 1, 2`,
      [role],
    );
    for (let number = 0; number < each; number++) {
      const { placeId, clusterCode } = alike[number % alike.length];
      const name = `Fuzz ${who} ${number}`;
      const { rows } = await client.query(
        `INSERT INTO "Person" ("email", "nameEn", "nameZh") VALUES ($1, $2, $2) RETURNING id`,
        [`${name.replaceAll(" ", "-")}@fuzz.example`, name],
      );
      const [{ id: personId }] = rows;
      await client.query(
        `INSERT INTO "Membership" ("personId", "role", "placeId", "clusterCode") VALUES ($1, $2::"Role", $3, $4)`,
        [personId, role, placeId, clusterCode],
      );
      const id = randomUUID();
      await client.query(
        `INSERT INTO "Session" ("id", "personId", "expiresAt") VALUES ($1, $2, now() + interval '6 hours')`,
        [id, personId],
      );
      sessions[who].push(id);
    }
  }
  return sessions;
}

const NAMES = {
  slug: `SELECT slug FROM "Place" ORDER BY id`,
  code: `SELECT code FROM "Project" ORDER BY id`,
  cluster: `SELECT code FROM "Cluster" ORDER BY code`,
  themes: `SELECT code FROM "Theme" ORDER BY code`,
  challenges: `SELECT code FROM "Challenge" ORDER BY code`,
  view: `SELECT code FROM "SavedView" ORDER BY code`,
  id: `SELECT generate_series(1, 60)::text`,
  number: `SELECT generate_series(1, 4)::text`,
  key: `SELECT DISTINCT item ->> 'key' FROM "PlanSection", jsonb_array_elements(content -> 'indicators') item
    WHERE section = 'results' ORDER BY 1`,
} as const;

/** The names that exist, under every field that means them. */
export async function namesIn(client: pg.Client): Promise<Names> {
  const names: Record<string, string[]> = {};
  for (const [field, statement] of Object.entries(NAMES)) {
    const { rows } = await client.query({ text: statement, rowMode: "array" });
    names[field] = rows.flat().map(String);
  }
  const { slug = [], code = [], cluster = [], themes = [], id = [] } = names;
  return {
    ...names,
    section: CONTENT_SECTIONS,
    place: slug,
    places: slug,
    lead: slug.slice(0, 6),
    partners: slug,
    clusters: cluster,
    theme: themes,
    into: code,
    from: code,
    version: ["1", "2", "3"],
    owner: id,
    assessor: id,
    sides: ["EU", "CN"],
  };
}
