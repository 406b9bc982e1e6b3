import { expect, it } from "vitest";
import type { Match } from "@/lib/matching/queries";
import type { ProjectCard } from "@/lib/projects/present";
import { connectionsOf, MOST_FITS } from "./connections";

const place = (slug: string, side: string) => ({ slug, side, name: { en: slug, zh: slug } });
const project = (code: string, status: string, lead: object, partners: object[]) =>
  ({ code, status, lead, partners }) as ProjectCard;
const partner = (slug: string, side: string, status = "ACCEPTED") => ({ ...place(slug, side), status });
const match = (slug: string, themes: string[]) =>
  ({
    ...place(slug, "CN"),
    score: 9,
    reasons: [
      { kind: "theyOffer", themes },
      { kind: "bothNamed", themes },
    ],
  }) as Match;

const barcelona = { slug: "barcelona", side: "EU" };
const own = place("barcelona", "EU");

it("leads to the partners of what runs before those of what is proposed, and never to one's own side", () => {
  const proposed = project("A", "PROPOSED", own, [partner("suzhou", "CN"), partner("yangzhou", "CN", "INVITED")]);
  const running = project("B", "IN_PROGRESS", place("wuhan", "CN"), [
    partner("barcelona", "EU"),
    partner("bari", "EU"),
  ]);
  const found = connectionsOf(barcelona, [proposed, running], []);
  expect(found.map(({ place: { slug }, invited }) => [slug, invited])).toEqual([
    ["wuhan", false],
    ["suzhou", false],
    ["yangzhou", true],
  ]);
});

it("leaves out what was given up, and who declined", () => {
  const cancelled = project("A", "CANCELLED", own, [partner("suzhou", "CN")]);
  const declined = project("B", "PROPOSED", own, [partner("wuhan", "CN", "DECLINED")]);
  expect(connectionsOf(barcelona, [cancelled, declined], [])).toEqual([]);
});

it("adds the five best fits that are no partners yet, each with how many themes meet", () => {
  const matches = ["suzhou", "a", "b", "c", "d", "e", "f"].map((slug) => match(slug, ["mobility", "health"]));
  const found = connectionsOf(barcelona, [project("A", "PROPOSED", own, [partner("suzhou", "CN")])], matches);
  expect(found.map(({ place: { slug } }) => slug)).toEqual(["suzhou", "a", "b", "c", "d", "e"]);
  expect(found).toHaveLength(1 + MOST_FITS);
  expect(found.map(({ themes }) => themes)).toEqual([2, 2, 2, 2, 2, 2]);
});

it("draws no more projects than can be told apart, and knows a place with nothing", () => {
  const many = Array.from({ length: 200 }, (_, n) => project(`P${n}`, "AGREED", own, [partner(`cn-${n}`, "CN")]));
  expect(connectionsOf(barcelona, many, [match("z", [])])).toHaveLength(7);
  expect(connectionsOf(barcelona, [], [])).toEqual([]);
});

it("never tells a partner as a fit, also one whose project is not drawn", () => {
  const many = Array.from({ length: 9 }, (_, n) => project(`P${n}`, "AGREED", own, [partner(`cn-${n}`, "CN")]));
  const found = connectionsOf(barcelona, many, [match("cn-8", []), match("z", [])]);
  expect(found.filter(({ project }) => !project).map(({ place: { slug } }) => slug)).toEqual(["z"]);
});
