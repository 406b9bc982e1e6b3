import { describe, expect, it } from "vitest";
import { fill, formatMessage, inLanguage } from "./say";

const places = { one: "{count} place", other: "{count} places" };

describe("say", () => {
  it("fills the places of a sentence, each as often as it stands there", () => {
    expect(formatMessage("{name} and {name}", "en", { name: "Bari" })).toBe("Bari and Bari");
  });
  it("leaves a place that nothing was given for, so that the gap is seen", () => {
    expect(formatMessage("To {name}", "en")).toBe("To {name}");
  });
  it("does not fill what was filled in", () => {
    expect(formatMessage("{a}", "en", { a: "{b}", b: "c" })).toBe("{b}");
  });
  it("groups numbers but not texts", () => {
    expect(formatMessage("{count} / {year}", "en", { count: 1200, year: "2026" })).toBe("1,200 / 2026");
    expect(formatMessage("Not less than {minimum}.", "en", { minimum: 0.0001 })).toBe("Not less than 0.0001.");
  });
  it.each([
    [0, "0 places"],
    [1, "1 place"],
    [2, "2 places"],
  ])("chooses the English form for %i", (count, text) => {
    expect(formatMessage(places, "en", { count })).toBe(text);
  });
  it("needs one form in Chinese", () => {
    expect(formatMessage({ other: "{count}个地区" }, "zh", { count: 1 })).toBe("1个地区");
  });
});

describe("inLanguage", () => {
  it("prefers the reader's language and says which one it found", () => {
    expect(inLanguage({ en: "Roofs", zh: "屋顶" }, "zh")).toEqual({ text: "屋顶", language: "zh" });
    expect(inLanguage({ en: "Roofs", zh: null }, "zh")).toEqual({ text: "Roofs", language: "en" });
    expect(inLanguage({ en: "", zh: "屋顶" }, "en")).toEqual({ text: "屋顶", language: "zh" });
    expect(inLanguage({ en: null }, "en")).toBeNull();
  });
});

it("fills in what people wrote as it is, and once", () => {
  for (const title of ["$&", "$1 $` $'", "{title}", "100 %", "\\"]) {
    expect(fill("Move “{title}”", { title })).toBe(`Move “${title}”`);
    expect(formatMessage("Move “{title}”", "en", { title })).toBe(`Move “${title}”`);
  }
});

it("gives what stands in quotation marks single ones of its own", () => {
  const title = "The “green” street";
  expect(fill("Move “{title}”", { title })).toBe("Move “The ‘green’ street”");
  expect(formatMessage("“{title}”已移除。", "zh", { title })).toBe("“The ‘green’ street”已移除。");
  expect(formatMessage("Next: {title}", "en", { title })).toBe("Next: The “green” street");
});
