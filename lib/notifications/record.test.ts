import { expect, it } from "vitest";
import { reads, transact } from "@/lib/platform/database";
import { useDatabase } from "@/test/database";
import { record } from "./record";

useDatabase();

it("keeps what happened", async () => {
  await transact((db) => record(db, null, { type: "project.drafted", subject: "thing:1", detail: { title: "桥" } }));
  expect(await reads().auditEvent.findFirst({ where: { subject: "thing:1" } })).toMatchObject({
    type: "project.drafted",
    personId: null,
    detail: { title: "桥" },
  });
});

it("keeps nothing that did not happen", async () => {
  const failing = transact(async (db) => {
    await record(db, null, { type: "project.edited", subject: "thing:2" });
    throw new Error("undo");
  });
  await expect(failing).rejects.toThrow("undo");
  expect(await reads().auditEvent.count({ where: { type: "project.edited" } })).toBe(0);
});

it("keeps a long detail whole", async () => {
  const detail = { text: "字".repeat(5000) };
  await transact((db) => record(db, null, { type: "project.agreed", subject: "thing:3", detail }));
  expect((await reads().auditEvent.findFirstOrThrow({ where: { subject: "thing:3" } })).detail).toEqual(detail);
});
