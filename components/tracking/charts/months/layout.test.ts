import { describe, expect, it } from "vitest";
import { Chance } from "@/test/fuzz/chance";
import { layoutStrip } from "./layout";

describe("months as blocks and bars", () => {
  it("has a block for each project, up to six on one another", () => {
    const { months, peak } = layoutStrip([0, 2, 6, 1], 6);
    expect(months.map(({ index, blocks }) => [index, blocks.length])).toEqual([
      [1, 2],
      [2, 6],
      [3, 1],
    ]);
    expect(peak).toBeNull();
  });

  it("has bars from seven on, in all strips alike, and the number of the longest", () => {
    const { months, peak } = layoutStrip([0, 2, 7, 7], 20);
    expect(months.map(({ blocks }) => blocks.length)).toEqual([1, 1, 1]);
    expect(peak).toMatchObject({ index: 2, count: 7 });
    expect(peak?.blocks[0]?.height).toBeLessThan(layoutStrip([20], 20).peak?.blocks[0]?.height ?? 0);
  });

  it("lays no block over another and none outside, whatever happened", () => {
    const chance = new Chance(1, 0);
    for (let round = 0; round < 200; round += 1) {
      const most = chance.one([1, 6, 7, 13, 10_000]);
      const counts = Array.from({ length: 1 + chance.below(36) }, () => chance.below(most + 1));
      const { height, months } = layoutStrip(counts, most);
      expect(months.map(({ count }) => count)).toEqual(counts.filter((count) => count > 0));
      for (const [n, { x, width, blocks }] of months.entries()) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(months[n + 1]?.x ?? 1);
        for (const [at, { y, height: high }] of blocks.entries()) {
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y + high).toBeLessThanOrEqual(blocks[at - 1]?.y ?? height);
        }
      }
    }
  });
});
