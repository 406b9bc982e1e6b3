import { expect, it } from "vitest";
import { gainsOf } from "@/lib/matching/gains";
import { matchesOf } from "@/lib/matching/queries";
import { taxonomy } from "@/lib/taxonomy/queries";
import { useDatabase } from "@/test/database";
import { startingPoint } from "./prefill";

useDatabase();

it.each(["barcelona", "wuhan"])(
  "begins what %s proposes in short as the form with all its fields does",
  async (lead) => {
    const others = ((await matchesOf(lead)) ?? []).map(({ slug }) => slug);
    const terms = await taxonomy();
    const { gains } = await gainsOf(lead, others);
    expect(gains.filter(({ start }) => start?.title).length).toBeGreaterThan(0);
    for (const { slug, start } of gains) {
      const { title, cluster, themes } = await startingPoint({ to: slug, lead, fit: "best" }, null, terms);
      const begun = cluster ? { title, cluster, themes } : null;
      expect([slug, start]).toEqual([slug, begun]);
    }
  },
);

it("tells each offer once among what fits between two places", async () => {
  const terms = await taxonomy();
  for (const { slug } of (await matchesOf("wuhan")) ?? []) {
    const { pairs } = await startingPoint({ to: slug, lead: "wuhan" }, null, terms);
    const offers = pairs.map(({ offer }) => offer.key);
    expect(offers).toEqual([...new Set(offers)]);
  }
});
