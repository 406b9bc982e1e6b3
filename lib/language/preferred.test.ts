import { expect, it } from "vitest";
import { preferredLocale } from "./preferred";

it.each([
  ["zh-CN,zh;q=0.9,en;q=0.8", "zh"],
  ["en-GB,en;q=0.9", "en"],
  ["de-DE,de;q=0.9,zh;q=0.4,en;q=0.3", "zh"],
  ["fr", "en"],
  ["en;q=0,zh;q=0.1", "zh"],
  ["", "en"],
  [null, "en"],
])("answers %s in %s", (header, locale) => {
  expect(preferredLocale(header)).toBe(locale);
});
