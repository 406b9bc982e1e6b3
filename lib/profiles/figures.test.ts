import { expect, it } from "vitest";
import { figuresIn, isStatedIn, measuresIn } from "./figures";

it.each([
  ["1.01 trillion yuan", "1.01万亿元"],
  ["1,014.1 billion yuan", "10,141亿元"],
  ["29,000 companies", "2.9万家"],
  ["83.8% and 5G", "83.8%，5G"],
  ["more than 1,000", "1,000多家"],
  ["in the 1960s", "上世纪60年代"],
  ["of the 1980s and 1990s", "上世纪80和90年代"],
])("reads the same amount in “%s” and “%s”", (en, zh) => {
  expect(figuresIn(en, "en")).toEqual(figuresIn(zh, "zh"));
});

it("keeps amounts apart that differ by a power of ten", () => {
  expect(figuresIn("1.01 billion yuan", "en")).not.toEqual(figuresIn("1.01万亿元", "zh"));
});

it.each([
  ["about 24,000 US dollars, 83.8%", "约2.4万美元，83.8%"],
  ["687.09 billion yuan and 12 million euros", "6,870.9亿元，1,200万欧元"],
  ["more than 650 square kilometres", "650多平方公里"],
])("reads the same units in “%s” and “%s”", (en, zh) => {
  expect(measuresIn(en, "en")).toEqual(measuresIn(zh, "zh"));
  expect(measuresIn(en, "en")).not.toEqual([]);
});

it("keeps amounts apart that differ in their unit", () => {
  expect(measuresIn("161 million yuan", "en")).not.toEqual(measuresIn("1.61亿美元", "zh"));
});

it("takes numbers in words for no figures", () => {
  expect(figuresIn("the second of three", "en")).toEqual([]);
  expect(figuresIn("第七届，两所", "zh")).toEqual([]);
});

it.each([
  ["2", "two pillar industries", "两大支柱产业"],
  ["7", "the seventh of them", "居第七位"],
  ["5", "one fifth of the total", "占五分之一"],
])("finds %s said in words in “%s” and “%s”", (figure, en, zh) => {
  expect(isStatedIn(figure, en, "en")).toBe(true);
  expect(isStatedIn(figure, zh, "zh")).toBe(true);
  expect(isStatedIn("8", en, "en") || isStatedIn("8", zh, "zh")).toBe(false);
  expect(isStatedIn("15", en, "en")).toBe(false);
});
