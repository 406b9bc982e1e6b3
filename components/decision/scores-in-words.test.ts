import { expect, it } from "vitest";
import { scoresInWords } from "./scores-in-words";

it.each([
  [2.5, [2, 3], "2.5, between 2 and 3", "2.5，介于2与3之间"],
  [4, [4, 4, 4], "4, all the same", "4，评分一致"],
  [3, [3], "3", "3"],
  [undefined, [], "", ""],
] as const)("tells a mean of %s of %j", (mean, scores, en, zh) => {
  expect(scoresInWords(mean, [...scores], "en")).toBe(en);
  expect(scoresInWords(mean, [...scores], "zh")).toBe(zh);
});
