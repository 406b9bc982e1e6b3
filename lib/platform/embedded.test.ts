import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { afterAll, expect, it } from "vitest";
import { ensureDatabase, startEmbedded } from "./embedded";

mkdirSync(".test", { recursive: true });
const folder = mkdtempSync(path.resolve(".test", "embedded-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function query(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

it("keeps its data from one start to the next, and lets nobody in without the password", async () => {
  const first = await startEmbedded({ folder });
  await ensureDatabase(first, "kept");
  await query(first.urlOf("kept"), "CREATE TABLE note AS SELECT 'here' AS text");
  const stranger = new URL(first.urlOf("kept"));
  stranger.password = "guessed";
  await expect(query(stranger.href, "SELECT 1")).rejects.toThrow(/password/);
  await first.stop();

  const second = await startEmbedded({ folder });
  expect(await query(second.urlOf("kept"), "SELECT text FROM note")).toEqual([{ text: "here" }]);
  await second.stop();
});

it("starts over a process number that a crash left behind", async () => {
  writeFileSync(path.join(folder, "postgres", "postmaster.pid"), `999999\n${folder}/postgres\n`);
  const server = await startEmbedded({ folder });
  expect(await query(server.urlOf("postgres"), "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  await server.stop();
});

it("says what to do about data of another version", async () => {
  const older = path.join(folder, "older");
  mkdirSync(path.join(older, "postgres"), { recursive: true });
  writeFileSync(path.join(older, "postgres", "PG_VERSION"), "16\n");
  await expect(startEmbedded({ folder: older })).rejects.toThrow(/written by Postgres 16, and this is Postgres \d+/);
});
