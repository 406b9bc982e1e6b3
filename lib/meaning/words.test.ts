import { describe, expect, it } from "vitest";
import { analyse, together } from "./features";
import { termFinder } from "./glossary";
import { chineseWords, letterWords } from "./words";

describe("the words of a text", () => {
  it("are compared by their stems, whatever their case and accents, and shown as they stand", () => {
    expect(letterWords("Cities’ Besòs rivers, 22@ and Industry 4.0")).toEqual([
      { stem: "citi", surface: "Cities" },
      { stem: "beso", surface: "Besòs" },
      { stem: "river", surface: "rivers" },
      { stem: "22@", surface: "22@" },
      { stem: "industri", surface: "Industry" },
      { stem: "4.0", surface: "4.0" },
    ]);
  });

  it("are cut from Chinese, with the shorter ones within them", () => {
    expect(chineseWords("海绵城市的水资源管理")).toEqual(expect.arrayContaining(["城市", "水资源", "管理"]));
    expect(chineseWords("Barcelona")).toEqual([]);
  });
});

describe("a text taken apart", () => {
  const terms = termFinder([
    { key: "sponge-city", en: ["sponge city"], zh: ["海绵城市"], near: ["drainage"] },
    { key: "drainage", en: ["drainage"], zh: ["排水"], near: [] },
  ]);
  const vocabulary = { terms, glosses: new Map([["城市", ["citi", "town"]]]) };
  const has = (...args: Parameters<typeof analyse>) => [...analyse(...args).features.keys()];

  it("names the programme's terms in either language, in the singular and the plural", () => {
    expect(has("Three sponge cities", vocabulary)).toContain("=sponge-city");
    expect(has("建设海绵城市", vocabulary)).toContain("=sponge-city");
    expect(has("a city and its sponge", vocabulary)).not.toContain("=sponge-city");
  });

  it("says in English what it says in Chinese, where it is asked to", () => {
    expect(has("城市", vocabulary)).not.toContain("town");
    const { features, words } = analyse("城市", vocabulary, { translated: true });
    expect(features.get("town")).toBeCloseTo(Math.SQRT1_2);
    expect(words.get("town")).toBe("城市");
  });

  it("asks for what is near to its terms too, but less", () => {
    expect(has("海绵城市", vocabulary)).not.toContain("=drainage");
    expect(analyse("海绵城市", vocabulary, { widened: true }).features.get("=drainage")).toBe(0.4);
  });

  it("is one passage in both languages", () => {
    const both = together([analyse("sponge city", vocabulary), analyse("海绵城市", vocabulary)]);
    expect(both.features.get("=sponge-city")).toBe(2);
    expect(both.features.has("海绵")).toBe(true);
  });
});
