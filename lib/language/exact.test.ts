import fc from "fast-check";
import { expect, it } from "vitest";
import { decimalsOf, exactDifference, exactSum, exceedsShare } from "./exact";

it("adds cents up to the cent, however many and in whatever order", () => {
  expect(exactSum([0.1, 0.2])).toBe(0.3);
  expect(exactSum([])).toBe(0);
  expect(exactDifference(0.3, 0.1)).toBe(0.2);
  const amounts = fc.array(fc.integer({ min: 0, max: 10 ** 12 }), { maxLength: 60 });
  fc.assert(
    fc.property(amounts, (cents) => {
      const sum = cents.reduce((total, each) => total + each, 0);
      expect(exactSum(cents.map((each) => each / 100))).toBe(sum / 100);
    }),
  );
});

it("knows exactly what is more than a share", () => {
  // As binary fractions 0.29 · 100 is 28.999…
  expect(exceedsShare(29, 0.29, 100)).toBe(false);
  expect(exceedsShare(29.01, 0.29, 100)).toBe(true);
});

it("counts decimals", () => {
  expect([5, 12.5, 0.0004, 1e-7].map(decimalsOf)).toEqual([0, 1, 4, 7]);
});
