import { describe, expect, it } from "vitest";
import type { Candidate } from "./candidate";
import { bestFits, fitOf, plainBasis, type Reason } from "./fit";
import { GAINS, TWIN, WEIGHTS } from "./weights";

const place = (slug: string, side: string, more: Partial<Candidate> = {}): Candidate => ({
  ...{ slug, side, kind: "CITY", population: 1_000_000 },
  ...{ themes: [], offers: [], seeks: [], names: [], partners: [], covered: [], practices: [], priorities: [] },
  ...{ openProjects: 0, answersInDays: null, approached: false },
  ...more,
});

const twins: Record<string, string> = { "cultural-tourism": "tourism-culture", "tourism-culture": "cultural-tourism" };
const basis = plainBasis((theme) => twins[theme]);
/** What both gain, and by how many points; what only eases a cooperation is the same for all here. */
const gains = (one: Candidate, other: Candidate) =>
  fitOf(one, other, basis)
    .reasons.filter(({ kind }) => GAINS.has(kind))
    .map(({ kind, themes, points }) => ({ kind, themes, points }));

it("weighs its reasons to 100 in all, and most is what both gain", () => {
  const sum = (kinds: string[]) =>
    Object.entries(WEIGHTS).reduce((all, [kind, weight]) => all + (kinds.includes(kind) ? weight : 0), 0);
  expect(sum(Object.keys(WEIGHTS))).toBe(100);
  expect(sum(["theyOffer", "youOffer", "theyMean", "youMean"])).toBeGreaterThanOrEqual(70);
  expect([WEIGHTS.theyOffer, WEIGHTS.theyMean]).toEqual([WEIGHTS.youOffer, WEIGHTS.youMean]);
});

it("says of each reason how many points it brings, the weightiest first, and they add up", () => {
  const one = place("a", "EU", { themes: ["mobility", "health"], seeks: ["health"] });
  const other = place("b", "CN", { themes: ["mobility"], offers: ["health"] });
  const { score, reasons } = fitOf(one, other, basis);
  expect(gains(one, other)).toMatchObject([
    { kind: "theyOffer", themes: ["health"], points: WEIGHTS.theyOffer },
    { kind: "bothNamed", themes: ["mobility"] },
  ]);
  expect(Math.round(reasons.reduce((sum, { points }) => sum + points, 0))).toBe(score);
});

it("sees what is gained from the other end", () => {
  const one = place("a", "EU", { seeks: ["health"] });
  const other = place("b", "CN", { offers: ["health"] });
  expect(gains(other, one)).toEqual([{ kind: "youOffer", themes: ["health"], points: WEIGHTS.youOffer }]);
});

it("prefers the place that means one thing to the place that names everything, and one's own side never", () => {
  const one = place("a", "EU", { seeks: ["health"] });
  const others = [
    place("everything", "CN", { offers: ["health", "mobility", "digital", "food"] }),
    place("health", "CN", { offers: ["health"] }),
    place("neighbour", "EU", { offers: ["health"] }),
    place("nothing", "CN"),
  ];
  expect(bestFits(one, others, 5, basis).map(({ slug }) => slug)).toEqual(["health", "everything"]);
});

it("takes twins for near, and tells each place the reason by its own code", () => {
  const city = place("a", "EU", { seeks: ["cultural-tourism"] });
  const region = place("b", "CN", { offers: ["tourism-culture"] });
  expect(gains(city, region)).toEqual([
    { kind: "theyOffer", themes: ["cultural-tourism"], points: WEIGHTS.theyOffer * TWIN },
  ]);
  expect(gains(region, city)).toEqual([
    { kind: "youOffer", themes: ["tourism-culture"], points: WEIGHTS.youOffer * TWIN },
  ]);
});

it("counts a subject named by both codes no more than once", () => {
  const both = ["cultural-tourism", "tourism-culture"];
  const one = place("a", "EU", { themes: both });
  expect(gains(one, place("b", "CN", { themes: both }))[0]?.points).toBe(WEIGHTS.bothNamed);
  const [reason] = gains(one, place("c", "CN", { themes: ["tourism-culture"] }));
  expect(reason?.themes).toEqual(["tourism-culture"]);
  expect(reason?.points).toBeLessThanOrEqual(WEIGHTS.bothNamed);
});

describe("what is not a gain", () => {
  const seeking = { seeks: ["health"] };
  const offering = { offers: ["health"] };
  const reasonOf = (kind: Reason["kind"], one: Partial<Candidate>, other: Partial<Candidate>) =>
    fitOf(place("a", "EU", { ...seeking, ...one }), place("b", "CN", { ...offering, ...other }), basis).reasons.find(
      (reason) => reason.kind === kind,
    );

  it("lets nobody fit by itself", () => {
    expect(fitOf(place("a", "EU"), place("b", "CN"), basis)).toEqual({ slug: "b", score: 0, reasons: [] });
  });

  it("is a tie: one names the other, or they work together", () => {
    expect(reasonOf("ties", {}, {})).toBeUndefined();
    expect(reasonOf("ties", {}, { names: ["a"] })?.ties).toEqual(["named"]);
    expect(reasonOf("ties", { names: ["b"], partners: ["b"] }, {})?.ties).toEqual(["named", "project"]);
  });

  it("is room for another project, and an answer that comes soon", () => {
    const points = (other: Partial<Candidate>) => reasonOf("capacity", {}, other)?.points ?? 0;
    expect(points({ openProjects: 6 })).toBeLessThan(points({ openProjects: 1 }));
    expect(points({ answersInDays: 40 })).toBeLessThan(points({ answersInDays: 3 }));
  });

  it("is that no project covers yet what both would work on", () => {
    expect(reasonOf("uncovered", {}, {})).toMatchObject({ themes: ["health"], points: WEIGHTS.uncovered });
    expect(reasonOf("uncovered", { covered: ["health"] }, {})).toBeUndefined();
  });

  it("is a like size: a city stands nearer to a city than to a region", () => {
    const points = (other: Partial<Candidate>) => reasonOf("scale", {}, other)?.points ?? 0;
    expect(points({})).toBe(WEIGHTS.scale);
    expect(points({ kind: "REGION" })).toBeLessThan(points({ kind: "ZONE" }));
    expect(points({ population: 20_000_000 })).toBeLessThan(points({ population: 2_000_000 }));
  });
});
