import { expect, it } from "vitest";
import { messagesOf } from "./messages";
import { type Doubt, doubtAbout, QUANTITIES, type Quantity } from "./quantities";

it.each<[Quantity, number, number | null, Doubt | null]>([
  ["population", 17, null, "unusual"],
  ["population", 26_000, null, null],
  ["population", 126_012_510, null, null],
  ["population", 1_260_125_100, null, "unusual"],
  ["areaKm2", 0.5, null, "unusual"],
  ["areaKm2", 101.9, null, null],
  ["population", 3_200_000, 320_000, "unlikeLast"],
  ["areaKm2", 8.57, 8_569, "unlikeLast"],
  ["indicator", 635, 63.5, "unlikeLast"],
  ["indicator", 6.35, 63.5, "unlikeLast"],
  ["indicator", 0, 63.5, "unlikeLast"],
  ["indicator", 60.2, 63.5, null],
  ["indicator", -635, 63.5, "unlikeLast"],
  ["indicator", 635, 0, null],
  ["indicator", 635, null, null],
  ["amount", 10_000_000_000, null, null],
])("%s: %d after %s is asked about as %s", (quantity, value, last, is) => {
  expect(doubtAbout(quantity, value, last)).toBe(is);
});

it("each quantity that has what is usual has a sentence for what is not", () => {
  const usual = Object.entries(QUANTITIES).filter(([, rules]) => "usual" in rules && "least" in rules.usual);
  for (const locale of ["en", "zh"] as const)
    expect(Object.keys(messagesOf(locale).numbers.unusual)).toEqual(usual.map(([quantity]) => quantity));
});
