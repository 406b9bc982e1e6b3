import { expect, it } from "vitest";
import { bestFits, type Candidate, fitOf } from "./fit";
import { WEIGHTS } from "./weights";

const place = (slug: string, side: string, more: Partial<Candidate> = {}): Candidate => ({
  slug,
  side,
  themes: [],
  offers: [],
  seeks: [],
  ...more,
});

it("weighs its reasons to 100 in all", () => {
  expect(Object.values(WEIGHTS).reduce((sum, weight) => sum + weight, 0)).toBe(100);
  const same = { themes: ["mobility"], offers: ["health"], seeks: ["health"] };
  expect(fitOf(place("a", "EU", same), place("b", "CN", same)).score).toBe(100);
});

it("names the themes of each reason, the weightiest first", () => {
  const one = place("a", "EU", { themes: ["mobility", "health"], seeks: ["health"] });
  const other = place("b", "CN", { themes: ["mobility"], offers: ["health"] });
  expect(fitOf(one, other).reasons).toEqual([
    { kind: "theyOffer", themes: ["health"] },
    { kind: "bothNamed", themes: ["mobility"] },
  ]);
});

it("sees the same pair from the other end", () => {
  const one = place("a", "EU", { seeks: ["health"] });
  const other = place("b", "CN", { offers: ["health"] });
  expect(fitOf(other, one).reasons).toEqual([{ kind: "youOffer", themes: ["health"] }]);
  expect(fitOf(other, one).score).toBe(fitOf(one, other).score);
});

it("prefers the place that means one thing to the place that names everything", () => {
  const one = place("a", "EU", { seeks: ["health"] });
  const others = [
    place("everything", "CN", { offers: ["health", "mobility", "digital", "food"] }),
    place("health", "CN", { offers: ["health"] }),
    place("neighbour", "EU", { offers: ["health"] }),
    place("nothing", "CN"),
  ];
  expect(bestFits(one, others, 5).map(({ slug }) => slug)).toEqual(["health", "everything"]);
});
