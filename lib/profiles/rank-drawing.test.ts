import { expect, it } from "vitest";
import { rankDrawing } from "./rank-drawing";

it("draws a bar for each place, from the largest down, and knows its own", () => {
  expect(rankDrawing(50, [25, 100, 50])).toEqual({ kind: "places", bars: [1, 0.5, 0.25], own: 1 });
});

it("draws of thousands of places how many lie in each class of size", () => {
  const all = Array.from({ length: 5_000 }, (_, n) => 1_000 * 1.002 ** n);
  const drawing = rankDrawing(all[4_999] as number, all);
  expect(drawing).toMatchObject({ kind: "classes", own: 0 });
  expect(drawing?.bars).toHaveLength(30);
  expect(Math.max(...(drawing?.bars ?? []))).toBe(1);
  expect(rankDrawing(all[0] as number, all)?.own).toBe(29);
  expect(
    rankDrawing(
      7,
      Array.from({ length: 5_000 }, () => 7),
    ),
  ).toMatchObject({ own: 0 });
});

it("draws nothing of a figure that is missing, or that stands alone", () => {
  expect(rankDrawing(Number.NaN, [1, 2, Number.NaN])).toBeNull();
  expect(rankDrawing(0, [0, 2, 3])).toBeNull();
  expect(rankDrawing(5, [5])).toBeNull();
  expect(rankDrawing(3, [3, Number.NaN, 6])).toEqual({ kind: "places", bars: [1, 0.5], own: 1 });
});
