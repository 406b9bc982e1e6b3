import { describe, expect, it } from "vitest";
import { readPlaceFiles } from "@/lib/setup/load-places";
import { codesOfLabels, readTaxonomyFile } from "@/lib/taxonomy/taxonomy-file";
import { borrowedByPlace, brochureNames, readFingerprints } from "./borrowed-runs";
import { readBrochureTable } from "./brochure-table";
import { figuresIn } from "./figures";
import { figureErrors } from "./place-file-check";

const places = readPlaceFiles().map(({ place }) => place);
const table = readBrochureTable();
const taxonomy = readTaxonomyFile();
const brochure = readFingerprints();
const names = brochureNames(taxonomy);
const numbers = (printed: string[]) => [...new Set(printed.flatMap((figure) => figuresIn(figure, "zh")))].sort();

it("has the brochure's 22 Chinese places, 12 European cities and 10 European regions, once each", () => {
  expect(places.map(({ slug }) => slug).sort()).toEqual(Object.keys(table).sort());
  expect(places.filter(({ side }) => side === "CN")).toHaveLength(22);
  expect(places.filter(({ side, kind }) => side === "EU" && kind === "CITY")).toHaveLength(12);
  expect(places.filter(({ side, kind }) => side === "EU" && kind === "REGION")).toHaveLength(10);
  expect(new Set(places.map(({ sourcePage }) => sourcePage)).size).toBe(44);
});

describe.each(places)("$slug", (place) => {
  const printed = table[place.slug];
  if (!printed) throw new Error(`${place.slug} is missing in data/brochure-items.yaml`);
  const stated = place.practices.filter(({ derivedFromParagraph }) => derivedFromParagraph === undefined);

  it("repeats the brochure's box and page", () => {
    const { sourcePage: page, population, areaKm2 } = place;
    expect({ page, population, areaKm2 }).toEqual({
      page: printed.page,
      population: printed.population,
      areaKm2: printed.areaKm2,
    });
  });

  it("takes its themes and challenges from the printed labels, and from nothing else", () => {
    expect(place.printedLabels).toEqual(printed.labels);
    const { themes, challenges, unknown } = codesOfLabels(taxonomy, place.printedLabels);
    expect(unknown).toEqual([]);
    expect([...place.themes].sort()).toEqual([...themes].sort());
    expect([...place.challenges].sort()).toEqual([...challenges].sort());
  });

  it("gives its items the codes of its own kind, in the taxonomy's order, six at most", () => {
    const other = place.kind === "REGION" ? "CITY" : "REGION";
    const codes = taxonomy.themes.filter(({ twin, scope }) => !twin || scope !== other).map(({ code }) => code);
    for (const { themes } of [...place.practices, ...place.priorities]) {
      expect(themes).toEqual(codes.filter((code) => themes.includes(code)));
      expect(themes.length).toBeLessThanOrEqual(6);
    }
  });

  it("says every figure of the brochure in both languages, and no other", () => {
    expect(figureErrors(place)).toEqual([]);
    expect(numbers(place.overview?.figures ?? [])).toEqual(numbers(printed.overviewFigures));
  });

  it.each([
    ["practice", stated, printed.practices],
    ["priority", place.priorities, printed.priorities],
  ])("has every %s that was counted by hand, with its figures", (_, written, counted) => {
    expect(written.map(({ figures }) => numbers(figures))).toEqual(counted.map(({ figures }) => numbers(figures)));
  });

  it("is written anew, and takes no sentence over from the brochure", () => {
    expect(borrowedByPlace(place, brochure, names)).toEqual([]);
  });

  it("is set in each language's own punctuation", () => {
    const items = [...place.practices, ...place.priorities].flatMap(({ title, body }) => [title, body]);
    const texts = [...(place.overview ? [place.overview] : []), ...items, ...place.notes];
    // The mark in Xi'an parts two syllables.
    const en = texts.map((text) => text.en.replaceAll("Xi'an", "")).join("\n");
    const zh = texts.map((text) => text.zh.replaceAll(/“[^”]*”/g, "")).join("\n");
    // A quotation may be of another language, and stays as it is printed.
    expect(en.replaceAll(/“[^”]*”|\([^)]*\)/g, "").match(/['"，。、；：（）]|--| - /g)).toBeNull();
    expect(zh.match(/\p{Script=Han}[,.;:!?()"']|\p{Script=Han} +\S|[\p{Script=Latin}\d] +\p{Script=Han}/gu)).toBeNull();
  });

  it("has both languages in as many paragraphs, and derived offers from a paragraph that exists", () => {
    const paragraphs = (text: string) => text.split(/\n\s*\n/).length;
    expect(place.overview).toBeDefined();
    const texts = [place.overview, ...[...place.practices, ...place.priorities].map(({ body }) => body)];
    for (const text of texts) expect(text && paragraphs(text.zh)).toBe(text && paragraphs(text.en));
    const last = paragraphs(place.overview?.en ?? "");
    const sources = place.practices.flatMap(({ derivedFromParagraph }) => derivedFromParagraph ?? []);
    expect(sources.filter((paragraph) => paragraph > last)).toEqual([]);
  });
});

describe("the doubts of the brochure", () => {
  it.each(places.filter(({ notes }) => notes.length > 0))(
    "are told with the same numbers in both languages: $slug",
    ({ notes }) => {
      for (const { en, zh } of notes) expect(figuresIn(en, "en")).toEqual(figuresIn(zh, "zh"));
    },
  );

  const noted = (slug: string, field: string) =>
    places.find((place) => place.slug === slug)?.notes.some((note) => note.field === field);

  it("are noted where a figure repeats another place's, or the text contradicts the box", () => {
    expect(noted("xi-an", "population")).toBe(true);
    expect(noted("xi-an", "areaKm2")).toBe(true);
    expect(noted("castilla-y-leon", "areaKm2")).toBe(true);
  });

  it("are noted wherever two places print the same population or area", () => {
    for (const field of ["population", "areaKm2"] as const) {
      for (const value of new Set(places.map((place) => place[field]))) {
        const same = places.filter((place) => place[field] === value);
        // 1,200 km² is printed for two new areas, and right for both.
        if (same.length === 1 || (field === "areaKm2" && value === 1200)) continue;
        expect(same.some(({ slug }) => noted(slug, field))).toBe(true);
      }
    }
  });
});
