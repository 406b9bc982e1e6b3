import { expect, it } from "vitest";
import { transact } from "@/lib/platform/database";
import { useDatabase } from "@/test/database";
import { matchList } from "./present";
import { matchesOf } from "./queries";

useDatabase();

const between = async (slug: string, other: string) =>
  (await matchesOf(slug, 50))?.find((match) => match.slug === other);

it("quotes the offer and the priority that say the same, from either end", async () => {
  const seen = await between("liuzhou", "barcelona");
  const meeting = seen?.reasons.find(({ kind }) => kind === "theyMean")?.meeting;
  expect(meeting?.priority.title.en).toBe("Exchange with Barcelona");
  const mirrored = (await between("barcelona", "liuzhou"))?.reasons.find(({ kind }) => kind === "youMean");
  expect(mirrored?.meeting).toEqual(meeting);
});

it("knows that one names the other in its profile", async () => {
  expect((await between("barcelona", "liuzhou"))?.reasons.find(({ kind }) => kind === "ties")?.ties).toEqual(["named"]);
  expect((await between("barcelona", "wuhan"))?.reasons.some(({ kind }) => kind === "ties")).toBe(false);
});

it("answers as the API describes it, with points that add up to the score", async () => {
  const items = (await matchesOf("wuhan", 50)) ?? [];
  expect(items.length).toBeGreaterThan(10);
  expect(() => matchList.parse({ items })).not.toThrow();
  for (const { score, reasons } of items)
    expect(Math.abs(reasons.reduce((sum, { points }) => sum + points, 0) - score)).toBeLessThan(1);
});

it("follows the weights that are set, and needs nothing learned", async () => {
  await transact(async (database) => {
    await database.matchingWeight.create({ data: { reason: "ties", weight: 100, version: 1 } });
  });
  expect((await matchesOf("liuzhou", 1))?.[0]?.slug).toBe("barcelona");
  await transact((database) => database.meaningIndex.deleteMany({}));
  expect((await matchesOf("liuzhou", 1))?.[0]?.reasons.some(({ kind }) => kind === "theyMean")).toBe(false);
});
