import { describe, expect, it } from "vitest";
import type { Problem } from "@/lib/access/problems";
import { assertMeant, type GivenNumber } from "./meant";
import { messagesOf } from "./messages";
import { QUANTITIES, type Quantity } from "./quantities";

function refusalOf(number: GivenNumber, confirmed?: string[]): Problem | null {
  try {
    assertMeant([number], confirmed);
    return null;
  } catch (problem) {
    return problem as Problem;
  }
}

describe("a number that a program sends", () => {
  it.each<[Quantity, number, number | null, string | null]>([
    ["population", 17, null, "unusualPopulation"],
    ["population", 1_700_000, 150_000, "unlikeLast"],
    ["population", 160_000, 150_000, null],
    ["population", 17, 17, null],
    ["areaKm2", 0.5, null, "unusualAreaKm2"],
    ["indicator", 120, 12, "unlikeLast"],
    ["indicator", 1.2, 12, "unlikeLast"],
    ["indicator", 13, 12, null],
    ["indicator", 120, null, null],
    ["percent", 99, 1, null],
  ])("as %s %d, after %d, is asked about: %s", (quantity, value, last, code) => {
    const given = { path: "value", quantity, value, last };
    expect(refusalOf(given)?.more.fields?.map(({ path, code: asked }) => [path, asked]) ?? null).toEqual(
      code && [["value", code]],
    );
    expect(refusalOf(given, ["value"])).toBeNull();
    expect(refusalOf(given, ["other"]) === null).toBe(code === null);
  });

  it("is asked about in words, whatever it is", () => {
    const unusual = Object.entries(QUANTITIES).filter(([, rules]) => "usual" in rules && "least" in rules.usual);
    for (const [quantity] of unusual) {
      const code = refusalOf({ path: "a", quantity: quantity as Quantity, value: 0.001 })?.more.fields?.[0]?.code ?? "";
      for (const locale of ["en", "zh"] as const) expect(messagesOf(locale).problems).toHaveProperty(code);
    }
  });
});
