import { describe, expect, it } from "vitest";
import { csvOf, defused } from "./csv";

describe("a field of a CSV file", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["+1", "'+1"],
    ["-1 degree", "'-1 degree"],
    ["@sum", "'@sum"],
    ["＝1+1", "'＝1+1"],
    ["﹦1", "'﹦1"],
    [" =1", " '=1"],
    ["\u202f\u200b=1", "\u202f\u200b'=1"],
    ['"=1', "\"'=1"],
    ["Bari;=1", "Bari;'=1"],
    ["Bari; =1", "Bari; '=1"],
    ["a\t=1", "a\t'=1"],
    ["a\n=1", "a\n'=1"],
    ["\t=1", "'\t'=1"],
    ["2021-2023 = three years", "2021-2023 = three years"],
    ["a,b", "a,b"],
  ])("%j is %j", (written, safe) => {
    expect(defused(written)).toBe(safe);
  });

  it("is quoted where any locale would end it", () => {
    expect(csvOf([["a", 'b"c', "d;e", "f\tg", null, -1, new Date("2024-02-29")]])).toBe(
      '\uFEFFa,"b""c","d;e","f\tg",,-1,2024-02-29\r\n',
    );
  });
});
