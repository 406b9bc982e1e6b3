import fc from "fast-check";
import { expect, test } from "vitest";
import { drawAll, fitted, type Group, type Part } from "./fitting";

const part = (heights: number[]): Part => ({
  steps: heights.length - 1,
  height: (step) => heights.slice(0, step + 1).reduce((sum, height) => sum + height, 0),
  draw: () => {},
});
const group = (parts: number[][], head = 20): Group => ({
  head: part([head]),
  parts: parts.map(part),
  more: () => part([10]),
});

test("what is chosen is never higher than the room, whatever there is", () => {
  const heights = fc.array(fc.double({ min: 0, max: 400, noNaN: true }), { minLength: 1, maxLength: 6 });
  const groups = fc.array(fc.array(heights, { maxLength: 12 }), { maxLength: 5 });
  fc.assert(
    fc.property(groups, fc.double({ min: 0, max: 900, noNaN: true }), (given, room) => {
      const placed = fitted(
        given.map((parts) => group(parts)),
        room,
      );
      expect(drawAll(placed, 0)).toBeLessThanOrEqual(room + 1e-6);
    }),
  );
});

test("texts grow in turn while there is room, and what has none is counted instead", () => {
  const two = fitted(
    [
      group([
        [10, 10, 10],
        [10, 10, 10],
      ]),
    ],
    70,
  );
  expect(two.map(({ step }) => step)).toEqual([0, 2, 1]);
  const few = fitted([group([[40], [40], [40]])], 110);
  expect(few).toHaveLength(4);
  expect(drawAll(few, 0)).toBe(20 + 40 + 40 + 10);
});
