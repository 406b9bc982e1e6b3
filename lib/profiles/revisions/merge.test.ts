import { describe, expect, it } from "vitest";
import { changedPaths, merged, patchOf } from "@/lib/merge/merge";
import type { Content, ContentItem } from "./content";

const item = (key: string, en = key): ContentItem => ({
  key,
  title: { en, zh: key },
  body: { en: "", zh: "" },
  themes: [],
  derivedFromParagraph: null,
});

const base: Content = {
  population: 1000,
  populationYear: null,
  populationSource: null,
  areaKm2: 10,
  areaYear: null,
  areaSource: null,
  themes: [],
  challenges: [],
  overview: { en: "A port.", zh: "一座港口。" },
  notes: [],
  practices: [item("a"), item("b"), item("c")],
  priorities: [],
};
const keys = (content: Content) => content.practices.map(({ key }) => key);

describe("two people on the same draft", () => {
  it("keeps both changes where they touched different fields", () => {
    const mine = { ...base, overview: { ...base.overview, en: "A big port." } };
    const theirs = { ...base, population: 1100, overview: { ...base.overview, zh: "一座大港。" } };
    const { content, conflicts } = merged(base, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(content).toMatchObject({ population: 1100, overview: { en: "A big port.", zh: "一座大港。" } });
  });

  it("asks where both changed the same text, and takes the side that is chosen", () => {
    const mine = { ...base, overview: { ...base.overview, en: "Mine." } };
    const theirs = { ...base, overview: { ...base.overview, en: "Theirs." } };
    expect(merged(base, mine, theirs)).toMatchObject({
      content: { overview: { en: "Mine." } },
      conflicts: [{ path: "overview.en", mine: "Mine.", theirs: "Theirs." }],
    });
    expect(merged(base, mine, theirs, () => "theirs").content.overview.en).toBe("Theirs.");
  });

  it("joins changes of different items of one list, and of one item's different texts", () => {
    const mine = { ...base, practices: [item("a", "A by me"), item("b"), item("c")] };
    const theirs = { ...base, practices: [item("a"), item("b"), item("c", "C by them")] };
    const { content, conflicts } = merged(base, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(content.practices.map(({ title }) => title.en)).toEqual(["A by me", "b", "C by them"]);
  });

  it("puts what each added where it was put, and lets each remove", () => {
    const mine = { ...base, practices: [item("a"), item("mine"), item("b"), item("c")] };
    const theirs = { ...base, practices: [item("c"), item("a"), item("theirs")] };
    expect(keys(merged(base, mine, theirs).content)).toEqual(["c", "a", "mine", "theirs"]);
  });

  it("keeps an item that one worked on while the other removed it", () => {
    const mine = { ...base, practices: [item("a"), item("c")] };
    const theirs = { ...base, practices: [item("a"), item("b", "Worked on"), item("c")] };
    expect(keys(merged(base, mine, theirs).content)).toEqual(["a", "b", "c"]);
    expect(keys(merged(base, theirs, mine).content)).toEqual(["a", "b", "c"]);
  });

  it("names what differs, and sends only that", () => {
    const wanted = { ...base, areaKm2: 11, practices: [item("b"), item("a"), item("c")] };
    expect(changedPaths(base, wanted)).toEqual(["areaKm2", "practices.order"]);
    expect(patchOf(base, wanted)).toEqual({ areaKm2: 11, practices: wanted.practices });
  });
});
