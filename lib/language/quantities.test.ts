import { expect, it } from "vitest";
import { isUnusual, type Quantity } from "./quantities";

it.each<[Quantity, number, number | null, boolean]>([
  ["population", 17, null, true],
  ["population", 26_000, null, false],
  ["population", 126_012_510, null, false],
  ["population", 1_260_125_100, null, true],
  ["areaKm2", 0.5, null, true],
  ["areaKm2", 101.9, null, false],
  ["indicator", 635, 63.5, true],
  ["indicator", 6.35, 63.5, true],
  ["indicator", 0, 63.5, true],
  ["indicator", 60.2, 63.5, false],
  ["indicator", -635, 63.5, true],
  ["indicator", 635, 0, false],
  ["indicator", 635, null, false],
  ["amount", 10_000_000_000, null, false],
])("%s: %d after %s is asked about: %s", (quantity, value, last, is) => {
  expect(isUnusual(quantity, value, last)).toBe(is);
});
