import { expect, it } from "vitest";
import { isCalled, nameContains } from "./called";

const PLACES = {
  wuhan: { en: "Wuhan", zh: "武汉" },
  beijing: { en: "Beijing", zh: "北京" },
  barcelona: { en: "Barcelona", zh: "巴塞罗那" },
  bacau: { en: "Bacău County", zh: "巴克乌郡" },
  lazio: { en: "Region Lazio", zh: "拉齐奥大区" },
  umbria: { en: "Umbria", zh: "翁布里亚大区" },
  xian: { en: "Xi'an", zh: "西安" },
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
] as const)("“%s” finds %s and nothing else", (asked, slug) => {
  const found = Object.entries(PLACES).filter(([, name]) => nameContains(name, asked));
  expect(found.map(([each]) => each)).toEqual([slug]);
});

it("a place is chosen by its name with or without its kind, never by a part of it", () => {
  expect(isCalled(PLACES.wuhan, "武汉市")).toBe(true);
  expect(isCalled(PLACES.bacau, "Bacau")).toBe(true);
  expect(isCalled(PLACES.barcelona, "barcelona City")).toBe(true);
  expect(isCalled(PLACES.barcelona, "Barce")).toBe(false);
  // A kind alone is nobody's name.
  expect(isCalled(PLACES.umbria, "市")).toBe(false);
});
