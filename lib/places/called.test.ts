import { expect, it } from "vitest";
import { isCalled, nameContains } from "./called";

const CHINA = { en: "China", zh: "中国" };
const GERMANY = { en: "Germany", zh: "德国" };
const PLACES = {
  wuhan: { en: "Wuhan", zh: "武汉", country: CHINA },
  beijing: { en: "Beijing", zh: "北京", country: CHINA },
  mannheim: { en: "Mannheim", zh: "曼海姆", country: GERMANY },
  aachen: { en: "Aachen", zh: "亚琛", country: GERMANY },
  barcelona: { en: "Barcelona", zh: "巴塞罗那" },
  bacau: { en: "Bacău County", zh: "巴克乌郡" },
  lazio: { en: "Region Lazio", zh: "拉齐奥大区" },
  umbria: { en: "Umbria", zh: "翁布里亚大区" },
  xian: { en: "Xi'an", zh: "西安", country: CHINA },
};

it.each([
  ["武汉市", "wuhan"],
  ["北京市", "beijing"],
  ["Barcelona city", "barcelona"],
  ["City of Barcelona", "barcelona"],
  ["the municipality of BEIJING", "beijing"],
  ["bacau county", "bacau"],
  ["Umbria region", "umbria"],
  ["翁布里亚", "umbria"],
  ["拉齐奥大区", "lazio"],
  ["xian", "xian"],
  ["巴塞罗那市", "barcelona"],
  ["Wuhan 武汉", "wuhan"],
  ["武汉 Wuhan", "wuhan"],
  ["武汉市（Wuhan）", "wuhan"],
  ["Mannheim, Germany", "mannheim"],
  ["City of Mannheim (Germany)", "mannheim"],
  ["德国曼海姆", "mannheim"],
  ["mann", "mannheim"],
  ["Xi’an, China", "xian"],
] as const)("“%s” finds %s and nothing else", (asked, slug) => {
  const found = Object.entries(PLACES).filter(([, name]) => nameContains(name, asked));
  expect(found.map(([each]) => each)).toEqual([slug]);
});

it("finds the places of a country that is named in full, and none where the country is another", () => {
  const found = (asked: string) =>
    Object.entries(PLACES).flatMap(([slug, place]) => (nameContains(place, asked) ? [slug] : []));
  expect(found("Germany")).toEqual(["mannheim", "aachen"]);
  expect(found("德国")).toEqual(["mannheim", "aachen"]);
  expect(found("Mannheim, China")).toEqual([]);
  expect(found("Mannheim Wuhan")).toEqual([]);
});

it("a place is chosen by its name with or without its kind, never by a part of it", () => {
  expect(isCalled(PLACES.wuhan, "武汉市")).toBe(true);
  expect(isCalled(PLACES.bacau, "Bacau")).toBe(true);
  expect(isCalled(PLACES.barcelona, "barcelona City")).toBe(true);
  expect(isCalled(PLACES.barcelona, "Barce")).toBe(false);
  // A kind alone is nobody's name.
  expect(isCalled(PLACES.umbria, "市")).toBe(false);
});
