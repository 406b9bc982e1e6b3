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
    ["a\v=1", "a\v'=1"],
    ["a\f+1", "a\f'+1"],
    ["a\u0085-1", "a\u0085'-1"],
    ["a\u2028=1", "a\u2028'=1"],
    ["a\u2029＝1", "a\u2029'＝1"],
    ["a\u2028\u00a0@b", "a\u2028\u00a0'@b"],
    ["\u2028=1", "'\u2028'=1"],
    ["\u2029+1", "'\u2029'+1"],
    ["\u0085=1", "'\u0085'=1"],
    ["\v=1", "'\v'=1"],
    ["\n=1", "'\n'=1"],
    ["\u00a0=1", "\u00a0'=1"],
    ["\u2003-1", "\u2003'-1"],
    ["\u3000＝1", "\u3000'＝1"],
    ["\u3164=1", "\u3164'=1"],
    ["\u2800=1", "\u2800'=1"],
    ["\ufe0f=1", "\ufe0f'=1"],
    ["a;\u2007=1", "a;\u2007'=1"],
    ["a\u00a0=\u00a0b", "a\u00a0=\u00a0b"],
    ["2021-2023 = three years", "2021-2023 = three years"],
    ["a,b", "a,b"],
  ])("%j is %j", (written, safe) => {
    expect(defused(written)).toBe(safe);
  });

  it("is quoted where any locale would end it", () => {
    expect(csvOf([["a", 'b"c', "d;e", "f\tg", "h\u2028i", "j\u0085k", null, -1, new Date("2024-02-29")]])).toBe(
      '\uFEFFa,"b""c","d;e","f\tg","h\u2028i","j\u0085k",,-1,2024-02-29\r\n',
    );
  });
});
