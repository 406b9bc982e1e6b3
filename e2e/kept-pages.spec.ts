import type { APIRequestContext, APIResponse } from "@playwright/test";
import pg from "pg";
import { addressesFor, READERS } from "./every-page";
import { onOwnServer } from "./own-server";
import { expect } from "./people";

/** What visitors never read: columns of text, and which of their rows. Each is given a word of its own. */
const PRIVATE: [table: string, column: string, rows: string][] = [
  ["Amendment", "why", `"status" = 'DRAFT'`],
  ["Assessment", "privateNote", "true"],
  ["Comment", "body", "true"],
  ["Document", "title", "true"],
  ["DocumentVersion", "fileName", "true"],
  ["Mail", "subject", "true"],
  ["Partner", "wishes", `"projectId" IN (SELECT "id" FROM "Project" WHERE "status" = 'DRAFT')`],
  ["ProfileRevision", "overviewEn", `"status" IN ('DRAFT', 'SUBMITTED')`],
  ["ProfileRevision", "overviewZh", `"status" IN ('DRAFT', 'SUBMITTED')`],
  ["ProfileRevision", "returnReason", `"returnedAt" IS NOT NULL`],
  ["Project", "titleEn", `"status" = 'DRAFT'`],
  ["Project", "titleZh", `"status" = 'DRAFT'`],
  ["Project", "summaryEn", `"status" = 'DRAFT'`],
  ["Project", "summaryZh", `"status" = 'DRAFT'`],
  ["SavedView", "name", "true"],
  ["SuggestionAnswer", "reason", "true"],
  ["UpdatePart", "body", `"updateId" IS NULL`],
];

async function plant(): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  // Some of it is never edited: triggers see to that.
  await client.query("SET session_replication_role = replica");
  await client.query(`
    INSERT INTO "SuggestionAnswer" ("placeId", "otherId", stance, reason, "personId", at)
    SELECT a.id, b.id, 'NOT_US', 'x', (SELECT min(id) FROM "Person"), now() FROM "Place" a, "Place" b
    WHERE a.slug = 'barcelona' AND b.slug = 'wuhan'`);
  for (const [table, column, rows] of PRIVATE)
    await client.query(`UPDATE "${table}" SET "${column}" = 'planted:${table}.${column}' WHERE ${rows}`);
  // Whoever agreed to it is reached through the profile of their place.
  await client.query(`UPDATE "Person" SET "shownAs" = 'NAME' WHERE "shownAs" = 'NAME_AND_EMAIL'`);
  await client.end();
}

const test = onOwnServer(plant);

const PROJECT = "/api/v1/projects/RC-2026-002";
const READS = [
  "/api/v1/announcement",
  "/api/v1/taxonomy",
  "/api/v1/openapi.json",
  ...["places.csv", "projects.xlsx", "SHA256SUMS", "catalogue.jsonld", "taxonomy.jsonld"].map(
    (name) => `/api/v1/open-data/${name}`,
  ),
  "/api/v1/profiles/barcelona/linked-data",
  "/api/v1/feeds/all",
  "/api/v1/feeds/projects/RC-2026-002",
  "/api/v1/projects/RC-2026-002/linked-data",
  "/api/v1/clusters/renewal-cohesion/board",
  "/api/v1/profiles",
  "/api/v1/profiles/barcelona",
  "/api/v1/profiles/barcelona/matches",
  "/api/v1/profiles/barcelona/revisions",
  "/api/v1/projects",
  ...[
    "",
    "/amendments",
    "/conditions",
    "/endorsements",
    "/indicators",
    "/meetings",
    "/milestones",
    "/partners",
    "/plan",
    "/similar",
    "/transitions",
    "/updates",
    "/versions",
    "/versions/1/action-plan.pdf",
  ].map((path) => `${PROJECT}${path}`),
  "/api/v1/rounds",
  "/api/v1/tracking/board",
  "/api/v1/tracking/charts",
  "/api/v1/tracking/report",
  "/api/v1/tracking/table",
  "/api/v1/tracking/table/csv",
  "/api/v1/tracking/timeline",
  ...["", "?part=pages", "?part=places-0", "?part=projects-0"].map((part) => `/sitemap.xml${part}`),
];
/** What visitors are shown and nobody keeps: pages of one's own, what was typed, and one that only development has. */
const NEVER_KEPT = /\/(?:sign-in|answer|invitation|outbox|style)\b|[?&]q=/;

const PAGES = addressesFor("visitor").filter((address) => !NEVER_KEPT.test(address));
const READ = [...READS, ...(["en", "zh"] as const).flatMap((locale) => PAGES.map((page) => `/${locale}${page}`))];

const isKept = (answer: APIResponse) => !!answer.headers()["cache-control"]?.includes("s-maxage");

/** The answer once it is kept: a server that was too busy to hear of changes for a second keeps nothing meanwhile. */
async function fromWhatIsKept(request: APIRequestContext, address: string): Promise<APIResponse> {
  const get = () => request.get(address, { headers: { "accept-encoding": "identity" } });
  let answer = await get();
  for (let asked = 1; asked < 5 && !isKept(answer); asked += 1) answer = await get();
  return answer;
}

test("nothing of anybody who is signed in stands in what is kept for everybody", async ({ open, asVisitor }) => {
  test.setTimeout(400_000);
  // Whoever may read it all reads every address first.
  for (const account of [READERS.coordinator, READERS.secretariat]) {
    const { page } = await open(account, "en");
    let planted = 0;
    for (const address of READ) {
      const answer = await page.request.get(address);
      expect(answer.headers()["cache-control"] ?? "", address).not.toContain("s-maxage");
      planted += /planted:/.test(await answer.text()) ? 1 : 0;
    }
    expect(planted, `planted words that ${account} reads`).toBeGreaterThan(0);
  }
  const { page } = await asVisitor("en");
  const found: string[] = [];
  const madeAnew: string[] = [];
  for (const address of READ) {
    const answer = await fromWhatIsKept(page.request, address);
    expect(answer.status(), address).toBe(200);
    if (!isKept(answer)) madeAnew.push(address);
    const words = (await answer.text()).match(/planted:[A-Za-z.]+|[\w-]+@demo\.tandem\.example/g) ?? [];
    found.push(...words.map((word) => `${address}: ${word}`));
  }
  expect({ found, madeAnew }).toEqual({ found: [], madeAnew: [] });
});
