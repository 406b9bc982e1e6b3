import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { registerPerson } from "@/lib/people/commands/register";
import { signIn } from "@/lib/people/commands/sign-in";
import { actorOfSession } from "@/lib/people/sessions";
import { disconnect, reads } from "@/lib/platform/database";
import { closeLimits } from "@/lib/platform/limits";
import { TableChanges } from "@/lib/platform/table-changes";
import { prepare } from "@/lib/setup/prepare";
import { databaseAt, onServer } from "./template";
import { type Pooler, transactionPooler } from "./transaction-pooler";

const server = inject("postgres");
const name = `test_${randomBytes(6).toString("hex")}`;
const direct = databaseAt(server, name);
let pooler: Pooler;

beforeAll(async () => {
  await onServer(server, (client) => client.query(`CREATE DATABASE ${name}`));
  pooler = await transactionPooler(direct, 4);
  process.env.DATABASE_URL = pooler.url;
});
afterAll(async () => {
  await disconnect();
  await closeLimits();
  await pooler.stop();
  await onServer(server, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
});

const sessionLocks = () =>
  onServer(direct, async (client) => {
    const { rows } = await client.query(
      "SELECT l.objid FROM pg_locks l JOIN pg_database d ON d.oid = l.database WHERE locktype = 'advisory' AND datname = $1",
      [name],
    );
    return rows;
  });

it("prepares through a pooler in transaction mode, again and again, and leaves no lock behind", async () => {
  const said: string[] = [];
  await prepare({ onProgress: (what) => said.push(what) });
  expect(said[0]).toMatch(/^Applied \d+ migrations/);
  expect(await sessionLocks()).toEqual([]);
  await prepare({ onProgress: (what) => said.push(what) });
  expect(said.filter((what) => what.startsWith("Applied"))).toHaveLength(1);
  expect(await sessionLocks()).toEqual([]);
});

it("serves through it, where every transaction may come to another connection", async () => {
  const before = pooler.handovers();
  const email = "claire@tandem.test";
  const password = "a password of one's own";
  const names = { nameEn: "Claire Dumont", nameZh: "克莱尔" };
  await registerPerson("system", { email, ...names, password, memberships: [{ role: "SECRETARIAT" }] });
  const opened = await Promise.all(
    Array.from({ length: 8 }, (_, each) =>
      signIn({ email, password }, { address: `192.0.2.${each}`, userAgent: null }),
    ),
  );
  const actors = await Promise.all(opened.map((entry) => actorOfSession("sessionId" in entry ? entry.sessionId : "")));
  expect(actors.map((actor) => actor?.email)).toEqual(opened.map(() => email));
  expect(await reads().place.count()).toBe(44);
  expect(pooler.handovers() - before).toBeGreaterThan(8);
});

it("says for what a start waits", async () => {
  await onServer(direct, async (client) => {
    await client.query("BEGIN");
    await client.query("SELECT pg_advisory_xact_lock(hashtext('tandem prepare'))");
    const { rows } = await client.query("SELECT pg_backend_pid() AS pid");
    let prepared: Promise<void> | undefined;
    const said = await new Promise<string>((resolve) => {
      prepared = prepare({ onProgress: resolve });
    });
    expect(said).toMatch(
      new RegExp(
        `^Waiting until another start has prepared the database \\(Postgres process ${rows[0].pid}, from 127.0.0.1\\)`,
      ),
    );
    await client.query("COMMIT");
    await prepared;
  });
});

it("lets nobody who listens through it believe that they hear", async () => {
  for (const [url, sure] of [
    [direct, true],
    [pooler.url, false],
  ] as const) {
    const changes = new TableChanges(url, { changed: () => {}, lost: () => {} });
    await changes.known;
    expect(changes.isSure()).toBe(sure);
    await changes.close();
  }
});
