import { expect, it, vi } from "vitest";
import { ifRolledBack, reads, transact } from "@/lib/platform/database";
import { useDatabase } from "./database";

useDatabase();

it("gives each file a database with the 44 places", async () => {
  expect(await reads().place.count()).toBe(44);
});

it("runs a change again that the database ended because two waited for each other", async () => {
  const tried: string[] = [];
  const undone: string[] = [];
  const locked = new Set<string>();
  const raise = (first: string, then: string) =>
    transact(async (database) => {
      tried.push(first);
      ifRolledBack(async () => void undone.push(first));
      const raised = (slug: string) =>
        database.place.update({ where: { slug }, data: { version: { increment: 1 } }, select: { version: true } });
      await raised(first);
      locked.add(first);
      await vi.waitUntil(() => locked.has(then));
      return (await raised(then)).version;
    });
  const before = await reads().place.findUniqueOrThrow({ where: { slug: "wuhan" } });
  await Promise.all([raise("wuhan", "barcelona"), raise("barcelona", "wuhan")]);
  const after = await reads().place.findUniqueOrThrow({ where: { slug: "wuhan" } });
  expect(after.version - before.version).toBe(2);
  expect([tried.length, undone.length]).toEqual([3, 1]);
});
