import { describe, expect, it } from "vitest";
import { isWide, linesOf, piecesOf } from "./lines";

/** Chinese characters are two wide, others one. */
const measure = (text: string) => [...text].reduce((sum, character) => sum + (isWide(character) ? 2 : 1), 0);

describe("lines", () => {
  it("break English between words and after hyphens", () => {
    expect(linesOf("Two cities measure day-long quiet.", 12, measure)).toEqual([
      "Two cities",
      "measure day-",
      "long quiet.",
    ]);
  });

  it("break Chinese anywhere but before closing and after opening punctuation", () => {
    expect(linesOf("两市测量安静，然后比较。", 12, measure)).toEqual(["两市测量安", "静，然后比", "较。"]);
    expect(linesOf("他们说（安静）很好", 8, measure)).toEqual(["他们说", "（安静）", "很好"]);
    expect(piecesOf("见《计划》。")).toEqual(["见", "《计", "划》。"]);
  });

  it("keep a Latin word in Chinese text whole", () => {
    expect(linesOf("噪声低于45dB的夜晚", 11, measure)).toEqual(["噪声低于", "45dB的夜晚"]);
  });

  it("keep paragraphs, and cut what is longer than a line", () => {
    expect(linesOf("One.\n\nTwo.", 20, measure)).toEqual(["One.", "", "Two."]);
    expect(linesOf("https://example.org/long", 10, measure).every((line) => measure(line) <= 10)).toBe(true);
  });

  it("keep together what a no-break blank joins, and a mark with its letter", () => {
    expect(linesOf("costs 3\u00a0000\u202f€ now", 10, measure)).toEqual(["costs", "3\u00a0000\u202f€", "now"]);
    expect(piecesOf("测̄量")).toEqual(["测̄", "量"]);
    expect(linesOf("x̄x̄x̄x̄", 2, measure)).toEqual(["x̄", "x̄", "x̄", "x̄"]);
  });

  it("lose nothing", () => {
    const text = "Barcelona 与武汉（2027–2028）共同“测量”安静，费用为EUR 150,000。";
    for (let width = 6; width < 60; width += 1)
      expect(linesOf(text, width, measure).join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
  });
});
