import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { POST as auth } from "@/app/api/auth/[...nextauth]/route";
import { GET as readComments, POST as writeComment } from "@/app/api/v1/threads/[id]/comments/route";
import { GET as readyz } from "@/app/readyz/route";
import { disconnect, primary, reads } from "@/lib/platform/database";
import { type Embedded, ensureDatabase, startEmbedded } from "@/lib/platform/embedded";
import { closeLimits } from "@/lib/platform/limits";
import { positionCookie, readFor } from "@/lib/platform/reading";
import { Replica } from "@/lib/platform/replica";
import { prepare } from "@/lib/setup/prepare";
import { call, personWith, sessionFor } from "./caller";
import { rawDatabase } from "./database";
import { FOLLOWED, startStandby } from "./standby";
import { onServer } from "./template";

const DELAY_SECONDS = 2;
const folder = path.resolve(".test", `replica-${process.pid}`);
const [primaryFolder, standbyFolder] = [path.join(folder, "primary"), path.join(folder, "standby")];
let server: Embedded;
let standby: Embedded;
let thread: string;
let wuhan: { personId: number; sessionId: string };

beforeAll(async () => {
  for (const each of [primaryFolder, standbyFolder]) mkdirSync(each, { recursive: true });
  server = await startEmbedded({ folder: primaryFolder, settings: FOLLOWED });
  await ensureDatabase(server, "tandem");
  process.env.DATABASE_URL = server.urlOf("tandem");
  await prepare({});
  const place = await primary().place.findUniqueOrThrow({ where: { slug: "wuhan" }, include: { thread: true } });
  thread = String(place.thread?.id);
  wuhan = await personWith([{ role: "COORDINATOR", place: "wuhan" }]);
  await disconnect();
  standby = await startStandby(server, { primaryFolder, folder: standbyFolder, seconds: DELAY_SECONDS });
  process.env.DATABASE_READ_URL = standby.urlOf("tandem");
});

afterAll(async () => {
  await disconnect();
  await closeLimits();
  await standby.stop();
  await server.stop();
  delete process.env.DATABASE_READ_URL;
  rmSync(folder, { recursive: true, force: true });
});

const ready = async () => (await readyz()).json();
const inUse = () =>
  vi.waitFor(async () => expect(await ready()).toMatchObject({ replica: { status: "in use" } }), 15_000);

/** Holds the replica back while the test looks, however long that takes on this machine. */
const replay = (what: "pause" | "resume") =>
  onServer(standby.urlOf("tandem"), (client) => client.query(`SELECT pg_wal_replay_${what}()`));

const write = (sessionId: string, body: string) =>
  call(writeComment, sessionId, { method: "POST", params: { id: thread }, body: { body, language: "en" } });
const cookieOf = (answer: Response) => answer.headers.get("set-cookie")?.split(";")[0] ?? "";
/** What a page shows whoever is signed in. */
async function seen(sessionId: string): Promise<string[]> {
  const answer = await call(readComments, sessionId, { params: { id: thread } });
  expect(answer.status).toBe(200);
  return ((await answer.json()) as { items: { body: string }[] }).items.map(({ body }) => body);
}

/** What a page can show whoever is signed out and has these cookies. */
const there = (cookies: string) =>
  readFor({ cookies }, async () =>
    (await reads().comment.findMany({ select: { body: true } })).map(({ body }) => body),
  );

describe(`with a replica ${DELAY_SECONDS} seconds behind, whoever wrote something`, () => {
  it("reads it at once, signed in and signed out, while others still read the replica", async () => {
    await inUse();
    await replay("pause");
    const answer = await write(wuhan.sessionId, "We look for partners in water management.");
    expect(answer.status).toBe(201);
    const [said] = await seen(wuhan.sessionId);
    expect(said).toBe("We look for partners in water management.");
    expect(await there(cookieOf(answer))).toEqual([said]);
    expect(await there("")).toEqual([]);
    expect(await seen(await sessionFor(wuhan.personId))).toEqual([]);
    await replay("resume");
    await vi.waitFor(async () => expect(await there("")).toEqual([said]), 15_000);
  });

  it("reads it with the session's cookie alone, as a program does that keeps no other", async () => {
    await inUse();
    await replay("pause");
    await write(wuhan.sessionId, "A second one.");
    expect(await seen(wuhan.sessionId)).toContain("A second one.");
    const forged = positionCookie(Number.MAX_SAFE_INTEGER).replace(/=\d+/, "=9007199254740990");
    expect(await there(forged)).not.toContain("A second one.");
    await replay("resume");
  });

  it("is answered by the replica once it has what they wrote", async () => {
    const cookies = cookieOf(await write(wuhan.sessionId, "A third one."));
    const from = () => reads().$queryRaw<{ standby: boolean }[]>`SELECT pg_is_in_recovery() AS standby`;
    expect(await readFor({ cookies }, from)).toEqual([{ standby: false }]);
    await vi.waitFor(async () => expect(await readFor({ cookies }, from)).toEqual([{ standby: true }]), 15_000);
    expect(await there(cookies)).toContain("A third one.");
    expect(await readFor({ method: "PATCH", cookies }, from)).toEqual([{ standby: false }]);
    expect(await from()).toEqual([{ standby: false }]);
  });

  it("keeps the later of two positions that are noted at once", async () => {
    const noted = () => primary().session.findUniqueOrThrow({ where: { id: wuhan.sessionId } });
    const later = BigInt(2 ** 50);
    const { position } = await noted();
    await rawDatabase().session.update({ where: { id: wuhan.sessionId }, data: { position: later } });
    await write(wuhan.sessionId, "A fourth one.");
    expect((await noted()).position).toBe(later);
    await rawDatabase().session.update({ where: { id: wuhan.sessionId }, data: { position } });
  });

  it("is told how far to see by signing out, too", async () => {
    const answer = await call(auth, wuhan.sessionId, {
      method: "POST",
      params: { nextauth: ["signout"] } as never,
      body: { json: "true" },
    });
    expect(answer.headers.get("set-cookie")).toContain("tandem-position=");
  });
});

describe("a replica that cannot be relied on", () => {
  it("is left aside while it is later than it may be", async () => {
    const requested = await onServer(server.urlOf("tandem"), async (client) => {
      const watched = new Replica(standby.urlOf("tandem"), 500, (sql) => client.query(sql));
      await watched.known;
      await personWith([{ role: "SECRETARIAT" }]);
      await vi.waitFor(() => expect(watched.state().status).toBe("late"), 15_000);
      const serves = watched.serves(0);
      await watched.close();
      return serves;
    });
    expect(requested).toBe(false);
  });

  /** Watches the replica, which may be half a second behind, as a process does that has just begun. */
  async function watching(act: (watched: Replica) => Promise<void>): Promise<void> {
    await onServer(server.urlOf("tandem"), async (client) => {
      const watched = new Replica(standby.urlOf("tandem"), 500, (sql) => client.query(sql));
      await act(watched).finally(() => watched.close());
    });
  }
  const isInUse = (watched: Replica) =>
    vi.waitFor(() => expect(watched.state().status).toBe("in use"), { timeout: 15_000 });

  it("is left aside by whoever begins while it is behind, for nobody knows how far, until it has what was there", async () => {
    await inUse();
    await replay("pause");
    await personWith([{ role: "SECRETARIAT" }]);
    await watching(async (watched) => {
      await watched.known;
      expect([watched.state(), watched.serves(0)]).toEqual([{ status: "late", secondsBehind: null }, false]);
      await replay("resume");
      await isInUse(watched);
    });
  });

  it("is left aside when it comes back and lacks what was written while it was away", async () => {
    await watching(async (watched) => {
      const { rows } = await onServer(server.urlOf("tandem"), (client) =>
        client.query("SELECT (pg_current_wal_insert_lsn() - '0/0'::pg_lsn)::float8 AS position"),
      );
      await vi.waitFor(() => expect(watched.serves(rows[0].position)).toBe(true), { timeout: 15_000 });
      await standby.stop();
      await vi.waitFor(() => expect(watched.state().status).toBe("away"), { timeout: 15_000 });
      await personWith([{ role: "SECRETARIAT" }]);
      await watched.look();
      await standby.restart();
      await replay("pause");
      await vi.waitFor(() => expect(watched.state().status).not.toBe("away"), { timeout: 15_000 });
      expect([watched.state().status, watched.serves(0)]).toEqual(["late", false]);
      await replay("resume");
      await isInUse(watched);
    });
  });

  it("is left aside when it is away, at once and unnoticed by whoever reads", async () => {
    await inUse();
    await standby.stop();
    expect(await there("")).toContain("A third one.");
    expect(await ready()).toEqual({
      status: "ready",
      replica: { status: "away", secondsBehind: null },
      pageCache: "off",
    });
  });
});
