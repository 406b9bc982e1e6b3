import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { useDatabase } from "@/test/database";
import { reads, transact } from "./database";
import { CHANNEL, type Notice, record } from "./events";

useDatabase();

const heard: Notice[] = [];
let listener: pg.Client;
beforeAll(async () => {
  listener = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await listener.connect();
  listener.on("notification", ({ payload }) => heard.push(JSON.parse(payload ?? "")));
  await listener.query(`LISTEN ${CHANNEL}`);
});
afterAll(() => listener.end());

/** A statement of the listener's own is answered after every notice that was sent before it. */
const settled = () => listener.query("SELECT 1");

it("keeps what happened and tells every process that listens", async () => {
  await transact((db) => record(db, null, { type: "thing.made", subject: "thing:1", detail: { title: "桥" } }));
  await settled();
  expect(heard.at(-1)).toMatchObject({ type: "thing.made", subject: "thing:1", detail: { title: "桥" } });
  expect(await reads().auditEvent.findFirst({ where: { subject: "thing:1" } })).toMatchObject({
    type: "thing.made",
    personId: null,
  });
});

it("tells nothing that did not happen", async () => {
  const failing = transact(async (db) => {
    await record(db, null, { type: "thing.undone", subject: "thing:2" });
    throw new Error("undo");
  });
  await expect(failing).rejects.toThrow("undo");
  await settled();
  expect(heard.some(({ type }) => type === "thing.undone")).toBe(false);
  expect(await reads().auditEvent.count({ where: { type: "thing.undone" } })).toBe(0);
});

it("keeps a long detail whole, and tells of it without", async () => {
  const detail = { text: "字".repeat(5000) };
  await transact((db) => record(db, null, { type: "thing.long", subject: "thing:3", detail }));
  await settled();
  expect(heard.at(-1)).toMatchObject({ type: "thing.long", subject: "thing:3" });
  expect(heard.at(-1)).not.toHaveProperty("detail");
  expect((await reads().auditEvent.findFirstOrThrow({ where: { subject: "thing:3" } })).detail).toEqual(detail);
});
