import { expect, it } from "vitest";
import { graphemes, graphemesByRule } from "./graphemes";

const WRITTEN = [
  "Coopération à Łódź, façade",
  "e\u0301cole, n\u0303o",
  "武汉市与巴塞罗那，𠮷野家",
  "👩‍🚒 and 👨‍👩‍👧‍👦 at 🏳️‍🌈",
  "🇪🇺🇨🇳 👍🏽 1️⃣ ✈️",
  "a line\r\nand another\n",
  "",
];

it.each(WRITTEN)("finds the characters of “%s” as readers see them, with the platform's help and without", (text) => {
  expect(graphemesByRule(text).map(({ index, segment }) => [index, segment])).toEqual(
    [...graphemes(text)].map(({ index, segment }) => [index, segment]),
  );
});
