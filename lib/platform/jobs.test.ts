import type { JobHelpers } from "graphile-worker";
import pg from "pg";
import { expect, it } from "vitest";
import { useDatabase } from "@/test/database";
import { FILE_RETENTION } from "../documents/erase";
import { reads, transact } from "./database";
import { KEPT_WITH, RETENTION, retentionClock, retentionTasks } from "./jobs";

useDatabase();
const rules = [...RETENTION, ...FILE_RETENTION];
const tasks = retentionTasks(rules);

async function runAll(): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  const query = (sql: string) => client.query(sql);
  for (const task of Object.values(tasks)) await task?.({}, { query } as unknown as JobHelpers);
  await client.end();
}

it("gives every task its hour", () => {
  expect(retentionClock(rules).map(({ task }) => task)).toEqual(Object.keys(tasks));
});

it("is told of every table that holds something about people for how long", async () => {
  const tables = await reads().$queryRaw<{ name: string }[]>`
    SELECT DISTINCT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
    WHERE c.relkind = 'r' AND (
      EXISTS (SELECT FROM pg_constraint f WHERE f.conrelid = c.oid AND f.contype = 'f' AND f.confrelid = '"Person"'::regclass)
      OR EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.atttypid = 'citext'::regtype))`;
  const deleted = RETENTION.flatMap(({ sql }) => [...sql.matchAll(/DELETE FROM "(\w+)"/g)].map(([, name]) => name));
  const told = [...deleted, ...Object.values(KEPT_WITH).flat()];
  expect(tables.map(({ name }) => name).filter((name) => !told.includes(name))).toEqual([]);
});

it("deletes what is no longer needed, and nothing else", async () => {
  const daysFromNow = (days: number) => new Date(Date.now() + days * 86_400_000);
  await transact(async (database) => {
    const { id } = await database.person.create({
      data: { email: "old@example.org", nameEn: "Old", nameZh: "旧", passwordHash: "none" },
    });
    const session = (createdAt: Date, expiresAt: Date, revokedAt: Date | null = null) =>
      database.session.create({ data: { id: crypto.randomUUID(), personId: id, createdAt, expiresAt, revokedAt } });
    await session(daysFromNow(-70), daysFromNow(-40));
    await session(daysFromNow(-70), daysFromNow(40), daysFromNow(-31));
    await session(daysFromNow(-10), daysFromNow(20));
    const token = (digest: string, expiresAt: Date) =>
      database.accessToken.create({
        data: { id: crypto.randomUUID(), personId: id, name: digest, digest, ending: "abcd", expiresAt },
      });
    await token("over", daysFromNow(-31));
    await token("ended lately", daysFromNow(-29));
    const link = (digest: string, expiresAt: Date) =>
      database.mailedLink.create({
        data: { id: crypto.randomUUID(), personId: id, purpose: "sign-in", digest, expiresAt },
      });
    await link("over", daysFromNow(-2));
    await link("of today", daysFromNow(0));
    const key = (name: string, createdAt: Date) =>
      database.idempotencyKey.create({ data: { personId: id, key: name, requestHash: "x", createdAt } });
    await key("yesterday's", daysFromNow(-2));
    await key("today's", daysFromNow(0));
    const invitation = (email: string, expiresAt: Date, revokedAt: Date | null = null, acceptedAt?: Date) =>
      database.invitation.create({
        data: { tokenHash: email, email, role: "OBSERVER", invitedById: id, expiresAt, revokedAt, acceptedAt },
      });
    await invitation("long-ago@example.org", daysFromNow(-181));
    await invitation("taken-back@example.org", daysFromNow(5), daysFromNow(-181));
    await invitation("lately@example.org", daysFromNow(-20));
    await invitation("arrived-long-ago@example.org", daysFromNow(-800), null, daysFromNow(-740));
    await invitation("arrived@example.org", daysFromNow(-700), null, daysFromNow(-710));
    const event = (type: string, at: Date) =>
      database.auditEvent.create({ data: { personId: id, type, subject: "x", detail: {}, at } });
    await event("person.signedIn", daysFromNow(-366));
    await event("person.signedOut", daysFromNow(-360));
    await event("person.invited", daysFromNow(-366));
    const { id: projectId } = await database.project.create({
      data: {
        code: "GT-2026-900",
        clusterCode: "green-transition",
        titleEn: "Old",
        originalLanguage: "en",
        transitions: { create: { seq: 1, to: "DRAFT", personId: id, actingAs: "COORDINATOR" } },
      },
    });
    const answer = (tokenHash: string, expiresAt: Date) =>
      database.answerLink.create({
        data: { tokenHash, personId: id, projectId, act: "x", data: {}, address: "old@example.org", expiresAt },
      });
    await answer("over", daysFromNow(-31));
    await answer("ended lately", daysFromNow(-29));
    const notice = (type: string, createdAt: Date) =>
      database.notification.create({ data: { personId: id, type, detail: {}, createdAt } });
    await notice("old", daysFromNow(-740));
    await notice("new", daysFromNow(-20));
    await database.rateLimit.create({ data: { key: "over", expire: BigInt(Date.now() - 1_000) } });
    await database.rateLimit.create({ data: { key: "running", expire: BigInt(Date.now() + 60_000) } });
  });
  await runAll();
  expect(await reads().session.count()).toBe(1);
  expect((await reads().accessToken.findMany()).map(({ name }) => name)).toEqual(["ended lately"]);
  expect((await reads().mailedLink.findMany()).map(({ digest }) => digest)).toEqual(["of today"]);
  expect((await reads().idempotencyKey.findMany()).map(({ key }) => key)).toEqual(["today's"]);
  expect((await reads().invitation.findMany()).map(({ email }) => email)).toEqual([
    "lately@example.org",
    "arrived@example.org",
  ]);
  expect((await reads().auditEvent.findMany({ where: { subject: "x" } })).map(({ type }) => type)).toEqual([
    "person.signedOut",
    "person.invited",
  ]);
  expect((await reads().answerLink.findMany()).map(({ tokenHash }) => tokenHash)).toEqual(["ended lately"]);
  expect((await reads().notification.findMany()).map(({ type }) => type)).toEqual(["new"]);
  expect((await reads().rateLimit.findMany()).map(({ key }) => key)).toEqual(["running"]);
});
