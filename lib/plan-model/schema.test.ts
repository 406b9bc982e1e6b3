import { describe, expect, it } from "vitest";
import { quantity } from "@/lib/language/decimals";
import { QUANTITIES, type Quantity } from "@/lib/language/quantities";
import { readNumber, writtenNumber } from "@/lib/language/read-number";
import { indicatorValueInput } from "@/lib/progress/schema";
import { SECTION_SCHEMAS } from "./schema";

const { min, max } = QUANTITIES.indicator;

describe("a number given by the API", () => {
  it.each(Object.keys(QUANTITIES) as Quantity[])("is taken where the form takes it: %s", (name) => {
    const rules = QUANTITIES[name];
    const values = [rules.min, rules.max].flatMap((bound) => [
      bound - 1,
      bound - 0.001,
      bound,
      bound + 0.001,
      bound + 1,
    ]);
    for (const value of values) {
      const typed = readNumber(writtenNumber(value), rules).kind === "value";
      expect([value, quantity(name).safeParse(value).success]).toEqual([value, typed]);
    }
  });

  it.each([
    [min, true],
    [max, true],
    [min - 1, false],
    [max + 1, false],
    [99_999_999_999_999, false],
  ])("%d is what an indicator was, was before and shall be, or none of them: %s", (value, taken) => {
    const given = (field: "baseline" | "target") =>
      SECTION_SCHEMAS.results.safeParse({ indicators: [{ key: "noise-at-night", [field]: value }] }).success;
    const measured = indicatorValueInput.safeParse({ on: "2026-05-04", value, note: null }).success;
    expect([given("baseline"), given("target"), measured]).toEqual([taken, taken, taken]);
  });
});
