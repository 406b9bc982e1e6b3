import { describe, expect, it, vi } from "vitest";
import { countsOf, filtered, foundThrough, pageOf } from "./catalogue";
import type { ProfileCard } from "./present";

// Cursors are sealed with the secret of the configuration, which names a database too.
vi.stubEnv("DATABASE_URL", "postgresql://nobody@localhost/nothing");

const card = (slug: string, en: string, zh: string, more: Partial<ProfileCard> = {}): ProfileCard => ({
  slug,
  kind: "CITY",
  side: "EU",
  country: "DE",
  name: { en, zh },
  population: 1,
  populationYear: null,
  populationSource: null,
  areaKm2: 1,
  areaYear: null,
  areaSource: null,
  sourcePage: 1,
  themes: [],
  themesOffered: [],
  themesSought: [],
  printedLabels: [],
  challenges: [],
  location: { lat: 0, lon: 0 },
  notes: [],
  ...more,
});

const cards = [
  card("xi-an", "Xi'an", "西安", {
    side: "CN",
    country: "CN",
    themes: ["mobility", "health"],
    population: 9,
    sourcePage: 45,
  }),
  card("bari", "Bari", "巴里", { country: "IT", themes: ["mobility"], population: 3, sourcePage: 51 }),
  card("aachen", "Áachen", "亚琛", { themes: ["health"], population: 5, sourcePage: 2 }),
];
const clusters: Record<string, string> = { mobility: "renewal-cohesion", health: "innovation-ecosystems" };
const clusterOf = (theme: string) => (clusters[theme] ? { code: clusters[theme] } : undefined);
const slugs = (found: ProfileCard[]) => found.map(({ slug }) => slug);

it("passes any value within a group and asks every group", () => {
  expect(slugs(filtered(cards, { country: ["CN", "IT"] }, clusterOf))).toEqual(["xi-an", "bari"]);
  expect(slugs(filtered(cards, { country: ["CN", "IT"], theme: ["health"] }, clusterOf))).toEqual(["xi-an"]);
  expect(slugs(filtered(cards, { cluster: ["renewal-cohesion"] }, clusterOf))).toEqual(["xi-an", "bari"]);
});

it("finds a name without its accents, spaces and apostrophes, in either language", () => {
  expect(slugs(filtered(cards, { q: "xian" }, clusterOf))).toEqual(["xi-an"]);
  expect(slugs(filtered(cards, { q: " AACH " }, clusterOf))).toEqual(["aachen"]);
  expect(slugs(filtered(cards, { q: "巴" }, clusterOf))).toEqual(["bari"]);
  const biala = card("bielsko-biala", "Bielsko-Biała", "别尔斯科-比亚瓦");
  expect(slugs(filtered([biala], { q: "bielsko biala" }, clusterOf))).toEqual(["bielsko-biala"]);
});

it("counts a group's values as if nothing were chosen in it", () => {
  const counts = countsOf(cards, { theme: ["health"], side: ["CN"] }, "theme", clusterOf);
  expect([...counts]).toEqual([
    ["mobility", 1],
    ["health", 1],
  ]);
});

it("pages through the list, each profile once", () => {
  const first = pageOf(cards, {}, clusterOf, { limit: 2, sort: "population" });
  expect([slugs(first.items), first.total]).toEqual([["xi-an", "aachen"], 3]);
  const second = pageOf(cards, {}, clusterOf, { limit: 2, sort: "population", cursor: first.nextCursor ?? "" });
  expect([slugs(second.items), second.nextCursor]).toEqual([["bari"], null]);
  expect(() => pageOf(cards, {}, clusterOf, { limit: 2, cursor: "nowhere" })).toThrow("unknownCursor");
});

it("sorts names as the language does", () => {
  const zh = pageOf(cards, {}, clusterOf, { limit: 9, sort: "name", locale: "zh" });
  expect(slugs(zh.items)).toEqual(["bari", "xi-an", "aachen"]);
});

describe("a place whose offers and priorities name a theme that its printed labels lack", () => {
  const larissa = card("larissa", "Larissa", "拉里萨", {
    themes: ["health"],
    themesOffered: ["mobility"],
    themesSought: ["health"],
  });
  const all = [...cards, larissa];

  it("is found and counted by that theme and its cluster", () => {
    expect(slugs(filtered(all, { theme: ["mobility"] }, clusterOf))).toEqual(["xi-an", "bari", "larissa"]);
    expect(slugs(filtered(all, { cluster: ["renewal-cohesion"] }, clusterOf))).toEqual(["xi-an", "bari", "larissa"]);
    expect(countsOf(all, {}, "theme", clusterOf).get("mobility")).toBe(3);
    expect(countsOf(all, {}, "cluster", clusterOf).get("renewal-cohesion")).toBe(3);
  });

  it("says so where the printed labels would not have found it", () => {
    const mobility = { offered: ["mobility"], sought: [] };
    const nothing = { offered: [], sought: [] };
    expect(foundThrough(larissa, { theme: ["mobility"] }, clusterOf)).toEqual(mobility);
    expect(foundThrough(larissa, { cluster: ["renewal-cohesion"], theme: ["health"] }, clusterOf)).toEqual(mobility);
    expect(foundThrough(larissa, { theme: ["mobility", "health"] }, clusterOf)).toEqual(nothing);
    expect(foundThrough(larissa, { side: ["EU"] }, clusterOf)).toEqual(nothing);
  });
});
