import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { afterAll, expect, it } from "vitest";
import { problemResponse } from "@/app/api/answers";
import { parentOf } from "@/scripts/start/parents";
import { disconnect, reads } from "./database";
import { ensureDatabase, serverIn, startEmbedded } from "./embedded";

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

it("can be started again when it was killed, where the application's connections find it", async () => {
  const server = await startEmbedded({ folder });
  process.env.DATABASE_URL = server.urlOf("postgres");
  await query(server.urlOf("postgres"), "CREATE TABLE number AS SELECT 1 AS one");
  const requested = () => Promise.all([1, 2, 3].map(() => reads().$queryRaw`SELECT one FROM number`));
  await requested();
  let died = new Promise<void>((resolve) => server.onDeath(resolve));

  process.kill(serverIn(path.join(folder, "postgres")) as number, "SIGKILL");
  await died;
  const problem = await requested().catch((error) => problemResponse(error, "en", new Request("http://localhost/")));
  expect(problem).toMatchObject({ status: 503 });
  await server.restart();
  expect(await requested()).toEqual([[{ one: 1 }], [{ one: 1 }], [{ one: 1 }]]);

  // The guard alone: the Postgres that it leaves behind makes room for the next.
  died = new Promise<void>((resolve) => server.onDeath(resolve));
  const guard = parentOf(serverIn(path.join(folder, "postgres")) as number);
  // Where the system does not say who a parent is, Postgres itself is killed once more.
  process.kill(guard ?? (serverIn(path.join(folder, "postgres")) as number), "SIGKILL");
  await died;
  await server.restart();
  expect(await requested()).toEqual([[{ one: 1 }], [{ one: 1 }], [{ one: 1 }]]);
  await disconnect();
  await server.stop();
});

it("says what to do about data of another version", async () => {
  const older = path.join(folder, "older");
  mkdirSync(path.join(older, "postgres"), { recursive: true });
  writeFileSync(path.join(older, "postgres", "PG_VERSION"), "16\n");
  await expect(startEmbedded({ folder: older })).rejects.toThrow(/written by Postgres 16, and this is Postgres \d+/);
});
