import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rawDatabase, useDatabase } from "./database";

useDatabase();

const WRITERS = 16;
const WRITES = 1_000;
/** Within which a process knows of what another one wrote, in milliseconds. */
const BOUND_MS = 1_000;

let servers: ChildProcess[];
let here: string;
let there: string;

async function started() {
  const server = fork("test/page-cache-server.ts", { execArgv: ["--import", "tsx"] });
  const [port] = await once(server, "message");
  return { server, address: `http://127.0.0.1:${port}` };
}

beforeAll(async () => {
  await rawDatabase().siteText.create({ data: { page: "imprint", en: "0", zh: "" } });
  const both = await Promise.all([started(), started()]);
  servers = both.map(({ server }) => server);
  [here, there] = both.map(({ address }) => address) as [string, string];
});
afterAll(async () => {
  const ended = servers.map((server) => once(server, "exit"));
  for (const server of servers) server.kill("SIGTERM");
  await Promise.all(ended);
});

const said = async (address: string, init?: RequestInit) => Number(await (await fetch(address, init)).text());
const read = (server: string) => said(`${server}/en/imprint`);
const write = (server: string) => said(`${server}/en/imprint`, { method: "POST" });
const answered = (server: string) => said(`${server}/answer`);
const asked = (server: string) => said(`${server}/asked`);
const made = (server: string) => said(`${server}/made`);

describe("a page that two processes keep", () => {
  it("is never older than what its own process has acknowledged, nor than what the other did a second before", async () => {
    /** When each number was acknowledged, to whoever wrote it. */
    const acknowledged: number[] = [];
    const newestBefore = (moment: number) => acknowledged.findLastIndex((at) => at !== undefined && at < moment);
    let left = WRITES;
    const late: string[] = [];
    const writer = async () => {
      while (left-- > 0) {
        const written = await write(here);
        acknowledged[written] = performance.now();
        const [own, other] = await Promise.all([read(here), read(there)]);
        const known = newestBefore(performance.now() - BOUND_MS);
        if (own < written) late.push(`${own} here after ${written}`);
        if (other < known) late.push(`${other} there after ${known}`);
      }
    };
    await Promise.all(Array.from({ length: WRITERS }, writer));
    expect(late).toEqual([]);
    expect(await read(here)).toBe(WRITES);
  });

  it("is made once for many who read it, and again when somebody wrote past the application", async () => {
    await read(there);
    const before = await made(there);
    await Promise.all(Array.from({ length: 50 }, () => read(there)));
    expect(await made(there)).toBe(before);
    await rawDatabase().$executeRaw`UPDATE "SiteText" SET "en" = '5000' WHERE "page" = 'imprint'`;
    await expect.poll(() => read(there)).toBe(5_000);
    expect(await made(there)).toBe(before + 1);
  });

  it("is made for whoever has a session from nothing older than what anybody had acknowledged before they asked", async () => {
    let [last, left] = [await read(here), WRITES / 4];
    const old: string[] = [];
    const writer = async () => {
      while (left-- > 0) {
        last = Math.max(last, await write(here));
        const before = last;
        const found = await answered(there);
        if (found < before) old.push(`${found} after ${before}`);
      }
    };
    await Promise.all(Array.from({ length: WRITERS }, writer));
    expect(old).toEqual([]);
    const before = await asked(there);
    expect(await Promise.all([answered(there), answered(there), answered(there)])).toEqual([last, last, last]);
    expect((await asked(there)) - before).toBeLessThanOrEqual(1);
  });

  it("is kept by nobody who cannot hear of changes, and again by whoever can", async () => {
    await read(there);
    // In one transaction with what nobody is left to hear.
    await rawDatabase().$executeRaw`
      WITH lost AS (
        SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
        WHERE application_name = 'tandem page cache' AND datname = current_database())
      UPDATE "SiteText" SET "en" = (6000 + (SELECT count FROM lost) - 2)::text WHERE "page" = 'imprint'`;
    const until = performance.now() + BOUND_MS;
    while (performance.now() < until) await read(there);
    expect(await read(there)).toBe(6_000);
    await expect
      .poll(
        async () => {
          const before = await made(there);
          await Promise.all([read(there), read(there)]);
          return (await made(there)) - before;
        },
        { timeout: 10_000 },
      )
      .toBe(0);
    await rawDatabase().$executeRaw`UPDATE "SiteText" SET "en" = '7000' WHERE "page" = 'imprint'`;
    await expect.poll(() => read(there)).toBe(7_000);
  });

  it("goes when anything changes that a page may say of a person", async () => {
    const [row] = await rawDatabase().$queryRaw<{ untold: string[] }[]>`
      SELECT array_agg(a.attname::text ORDER BY a.attname) AS untold FROM pg_attribute a
      JOIN pg_trigger t ON t.tgrelid = a.attrelid AND t.tgname = 'tell_change'
      WHERE a.attrelid = '"Person"'::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attnum <> ALL (t.tgattr)`;
    // No page of anybody else's has any of these.
    expect(row?.untold).toEqual(["createdAt", "id", "lastSeenAt", "locale", "passwordHash", "timeZone", "version"]);
  });
});
