import { describe, expect, it } from "vitest";
import type { Content, ContentItem } from "./content";
import { differenceOf } from "./difference";

const itemOf = (key: string, more: Partial<ContentItem> = {}): ContentItem => ({
  key,
  title: { en: `Title ${key}`, zh: `标题${key}` },
  body: { en: `Body ${key}`, zh: `正文${key}` },
  themes: [],
  derivedFromParagraph: null,
  ...more,
});

const content = (more: Partial<Content> = {}): Content => ({
  population: 1000,
  populationYear: null,
  populationSource: null,
  areaKm2: 10,
  areaYear: null,
  areaSource: null,
  themes: ["health"],
  challenges: [],
  overview: { en: "A port.", zh: "一座港口。" },
  notes: [],
  practices: [],
  priorities: [],
  ...more,
});

describe("what differs between two revisions", () => {
  it("finds nothing where nothing differs", () => {
    const both = content({ practices: [itemOf("a"), itemOf("b")] });
    expect(differenceOf(both, structuredClone(both))).toEqual([]);
  });

  it("tells figures with their source, themes and notes", () => {
    const note = { field: "population", en: "Doubtful.", zh: "存疑。" } as const;
    const changes = differenceOf(
      content({ notes: [note] }),
      content({ population: 1100, populationYear: 2025, populationSource: "Census", themes: ["mobility"] }),
    );
    expect(changes).toEqual([
      { kind: "figure", field: "population", before: 1000, after: 1100 },
      { kind: "figure", field: "populationYear", before: null, after: 2025 },
      { kind: "figure", field: "populationSource", before: null, after: "Census" },
      { kind: "codes", field: "themes", added: ["mobility"], removed: ["health"] },
      { kind: "note", became: "removed", note },
    ]);
  });

  it("counts a text that changed in both languages once", () => {
    const changes = differenceOf(content(), content({ overview: { en: "A river port.", zh: "一座河港。" } }));
    expect(changes).toMatchObject([{ kind: "overview", texts: [{ language: "en" }, { language: "zh" }] }]);
  });

  it("follows an item by its key, and by its title where the keys were made apart", () => {
    const before = content({ practices: [itemOf("a"), itemOf("b"), itemOf("c")] });
    const renamed = { ...itemOf("a"), title: { en: "New title", zh: "标题a" } };
    const rekeyed = { ...itemOf("c"), key: "z", body: { en: "Body c, longer", zh: "正文c" } };
    const changes = differenceOf(before, content({ practices: [renamed, rekeyed, itemOf("d")] }));
    expect(changes.map((change) => change.kind === "item" && [change.became, change.key])).toEqual([
      ["changed", "a"],
      ["changed", "z"],
      ["added", "d"],
      ["removed", "b"],
    ]);
  });

  it("says which item moved, and only that one", () => {
    const before = content({ priorities: ["a", "b", "c", "d"].map((key) => itemOf(key)) });
    const changes = differenceOf(before, content({ priorities: ["d", "a", "b", "c"].map((key) => itemOf(key)) }));
    expect(changes).toMatchObject([{ kind: "item", key: "d", became: "moved", moved: { from: 4, to: 1 } }]);
  });
});
