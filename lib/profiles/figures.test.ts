import { expect, it } from "vitest";
import { figuresIn } from "./figures";

it.each([
  ["1.01 trillion yuan", "1.01万亿元"],
  ["1,014.1 billion yuan", "10,141亿元"],
  ["29,000 companies", "2.9万家"],
  ["83.8% and 5G", "83.8%，5G"],
  ["more than 1,000", "1,000多家"],
])("reads the same amount in “%s” and “%s”", (en, zh) => {
  expect(figuresIn(en, "en")).toEqual(figuresIn(zh, "zh"));
});

it("keeps amounts apart that differ by a power of ten", () => {
  expect(figuresIn("1.01 billion yuan", "en")).not.toEqual(figuresIn("1.01万亿元", "zh"));
});

it("takes numbers in words for no figures", () => {
  expect(figuresIn("the second of three", "en")).toEqual([]);
  expect(figuresIn("第七届，两所", "zh")).toEqual([]);
});
