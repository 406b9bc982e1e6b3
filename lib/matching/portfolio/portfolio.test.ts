import { beforeAll, describe, expect, it } from "vitest";
import { useDatabase } from "@/test/database";
import { people, projectAt } from "@/test/fixtures/projects";
import { answerSuggestion } from "../suggestions/commands";
import { WEIGHTS } from "../weights";
import { portfolio, portfolioEffectOf } from "./queries";
import { type Portfolio, portfolioSchema } from "./schema";

useDatabase();
let cast: Awaited<ReturnType<typeof people>>;
beforeAll(async () => {
  cast = await people();
  await projectAt("IN_PROGRESS", cast);
});

const pairsOf = ({ items }: Portfolio) =>
  items.flatMap(({ slug, side, partners }) =>
    side === "EU" ? partners.map((partner) => `${slug} ${partner.slug}`) : [],
  );

describe("the programme's portfolio", () => {
  it.each([1, 2, 3])("serves all 44 and keeps what exists, with at most %i partners each", async (most) => {
    const found = await portfolio(most);
    expect(() => portfolioSchema.parse(found)).not.toThrow();
    expect(found.figures).toMatchObject({ places: 44, served: 44, kept: 1 });
    expect(pairsOf(found)).toContain("barcelona wuhan");
    for (const { slug, side, partners } of found.items) {
      expect(partners.length, slug).toBeGreaterThanOrEqual(1);
      expect(partners.length, slug).toBeLessThanOrEqual(most);
      for (const partner of partners)
        expect(found.items.find((item) => item.slug === partner.slug)?.side, slug).not.toBe(side);
    }
    expect(found.figures.pairs).toBe(pairsOf(found).length);
  });

  it("is the same each time, and stands beside what plain best fit would do", async () => {
    const [one, other] = [await portfolio(1), await portfolio(1)];
    expect(one).toEqual(other);
    const alone = one.plain.alone.map(({ count }) => count);
    expect(one.plain.alone.map(({ side, of }) => [side, of])).toEqual([
      ["CN", 22],
      ["EU", 22],
    ]);
    // Far from everybody would be taken by somebody, and some by many.
    for (const count of alone) expect(count).toBeGreaterThanOrEqual(8);
    expect(one.plain.busiest).toBeGreaterThan(3);
  });

  it("names the places that nobody approached", async () => {
    const approached = (await portfolio()).items.filter((item) => item.approached).map(({ slug }) => slug);
    expect(approached).toEqual(expect.arrayContaining(["barcelona", "wuhan"]));
    expect(approached).not.toContain("bari");
  });

  it("tells nothing of what places answered to suggestions", async () => {
    const before = await portfolio();
    const [first] = before.items.find(({ slug }) => slug === "barcelona")?.partners.filter(({ kept }) => !kept) ?? [];
    await answerSuggestion(cast.barcelona, "barcelona", first?.slug ?? "", { stance: "NOT_US" });
    expect(await portfolio()).toEqual(before);
  });

  it("says what other weights would do to it", async () => {
    const same = await portfolioEffectOf(WEIGHTS);
    expect([same.added, same.removed]).toEqual([[], []]);
    expect(same.after).toEqual(same.before);
    const { after, added, removed } = await portfolioEffectOf({ ...WEIGHTS, bothNamed: 90 });
    expect(after).toMatchObject({ served: 44, kept: 1 });
    expect(added.length).toBeGreaterThan(0);
    expect(removed.length).toBeGreaterThan(0);
  });
});
