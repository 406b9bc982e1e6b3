import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { afterAll, expect, it } from "vitest";
import { problemResponse } from "@/app/api/answers";
import { parentOf } from "@/scripts/start/parents";
import { disconnect, reads } from "./database";
import { ensureDatabase, serverIn, startEmbedded } from "./embedded";
import { saysFull } from "./full-disk";

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

it("says in one sentence that there is no room for it on the disk", async () => {
  const small = path.join(folder, "small");
  mkdirSync(small);
  const program = `import { startEmbedded } from ${JSON.stringify(path.resolve("lib/platform/embedded"))};
await startEmbedded({ folder: ${JSON.stringify(small)} }).then((server) => server.stop(), (error) => console.log(error.message));`;
  // A quota of a few megabytes for a file, less than the database's log takes.
  const run = `ulimit -f 8192; exec "$0" --import tsx --input-type=module --eval "$1"`;
  const said = execFileSync("sh", ["-c", run, process.execPath, program], { encoding: "utf8" });
  expect(said.trim()).toBe(
    `The disk is full at ${small}. Make room on it and start again; nothing that was saved is lost.`,
  );
});

it.each([
  'FATAL:  could not extend file "base/1/2691": wrote only 4096 of 8192 bytes at block 9\nHINT:  Check free disk space.',
  'FATAL:  could not write to file "pg_wal/xlogtemp.26808": No space left on device',
  "Disk quota exceeded",
])("knows a full disk by what Postgres says: %s", (said) => {
  expect(saysFull(said)).toBe(true);
});

it("says what to do about data of another version", async () => {
  const older = path.join(folder, "older");
  mkdirSync(path.join(older, "postgres"), { recursive: true });
  writeFileSync(path.join(older, "postgres", "PG_VERSION"), "16\n");
  await expect(startEmbedded({ folder: older })).rejects.toThrow(/written by Postgres 16, and this is Postgres \d+/);
});
