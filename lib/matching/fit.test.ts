import { expect, it } from "vitest";
import { bestFits, type Candidate, fitOf } from "./fit";
import { TWIN, WEIGHTS } from "./weights";

const place = (slug: string, side: string, more: Partial<Candidate> = {}): Candidate => ({
  slug,
  side,
  themes: [],
  offers: [],
  seeks: [],
  ...more,
});

const twins: Record<string, string> = { "cultural-tourism": "tourism-culture", "tourism-culture": "cultural-tourism" };
const twinOf = (theme: string) => twins[theme];

it("weighs its reasons to 100 in all", () => {
  expect(Object.values(WEIGHTS).reduce((sum, weight) => sum + weight, 0)).toBe(100);
  const same = { themes: ["mobility"], offers: ["health"], seeks: ["health"] };
  expect(fitOf(place("a", "EU", same), place("b", "CN", same), twinOf).score).toBe(100);
});

it("names the themes of each reason, the weightiest first", () => {
  const one = place("a", "EU", { themes: ["mobility", "health"], seeks: ["health"] });
  const other = place("b", "CN", { themes: ["mobility"], offers: ["health"] });
  expect(fitOf(one, other, twinOf).reasons).toEqual([
    { kind: "theyOffer", themes: ["health"] },
    { kind: "bothNamed", themes: ["mobility"] },
  ]);
});

it("sees the same pair from the other end", () => {
  const one = place("a", "EU", { seeks: ["health"] });
  const other = place("b", "CN", { offers: ["health"] });
  expect(fitOf(other, one, twinOf).reasons).toEqual([{ kind: "youOffer", themes: ["health"] }]);
  expect(fitOf(other, one, twinOf).score).toBe(fitOf(one, other, twinOf).score);
});

it("prefers the place that means one thing to the place that names everything", () => {
  const one = place("a", "EU", { seeks: ["health"] });
  const others = [
    place("everything", "CN", { offers: ["health", "mobility", "digital", "food"] }),
    place("health", "CN", { offers: ["health"] }),
    place("neighbour", "EU", { offers: ["health"] }),
    place("nothing", "CN"),
  ];
  expect(bestFits(one, others, 5, twinOf).map(({ slug }) => slug)).toEqual(["health", "everything"]);
});

it("takes twins for near, and tells each place the reason by its own code", () => {
  const city = place("a", "EU", { seeks: ["cultural-tourism"] });
  const region = place("b", "CN", { offers: ["tourism-culture"] });
  const other = place("c", "CN", { offers: ["cultural-tourism"] });
  expect(fitOf(city, region, twinOf).reasons).toEqual([{ kind: "theyOffer", themes: ["cultural-tourism"] }]);
  expect(fitOf(region, city, twinOf).reasons).toEqual([{ kind: "youOffer", themes: ["tourism-culture"] }]);
  expect(fitOf(region, city, twinOf).score).toBe(fitOf(city, region, twinOf).score);
  expect(bestFits(city, [region, other], 5, twinOf).map(({ slug, score }) => [slug, score])).toEqual([
    ["c", WEIGHTS.theyOffer],
    ["b", WEIGHTS.theyOffer * TWIN],
  ]);
});

it("counts a subject named by both codes no more than once", () => {
  const both = ["cultural-tourism", "tourism-culture"];
  const one = place("a", "EU", { themes: both });
  const same = place("b", "CN", { themes: both });
  const region = place("c", "CN", { themes: ["tourism-culture"] });
  expect(fitOf(one, same, twinOf).score).toBe(WEIGHTS.bothNamed);
  expect(fitOf(one, region, twinOf).score).toBeLessThanOrEqual(WEIGHTS.bothNamed);
  expect(fitOf(one, region, twinOf).reasons).toEqual([{ kind: "bothNamed", themes: ["tourism-culture"] }]);
});
