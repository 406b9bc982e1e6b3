import { expect, it } from "vitest";
import { rankingOf } from "./ranking";

it("ranks from the largest down, and equal figures share a rank", () => {
  const all = [
    { population: 10, areaKm2: 1 },
    { population: 10, areaKm2: 2 },
    { population: 5, areaKm2: 4 },
  ];
  expect(rankingOf({ population: 10, areaKm2: 2 }, all)).toEqual({ population: 1, area: 2, density: 2 });
  expect(rankingOf({ population: 5, areaKm2: 4 }, all)).toEqual({ population: 3, area: 1, density: 3 });
});
