import { describe, expect, it } from "vitest";
import { nearest, slipsBetween } from "./spelling";

describe("slips of the hand", () => {
  it.each([
    ["mannheim", "manheim", 1],
    ["barcelona", "barselona", 1],
    ["fuenlabrada", "fuenlabarda", 1],
    ["water", "water", 0],
    ["", "ab", 2],
  ])("are counted between %s and %s", (one, other, slips) => {
    expect(slipsBetween(one, other, 3)).toBe(slips);
    expect(slipsBetween(other, one, 3)).toBe(slips);
  });

  it("are counted no further than asked", () => expect(slipsBetween("abcdef", "uvwxyz", 2)).toBe(3));

  it("lead to the nearest words, the most used first, and in short ones nowhere", () => {
    const known = new Map([...["center", "centre", "canter"].entries()].map(([count, word]) => [word, count]));
    expect(nearest("centr", known)).toEqual(["centre", "center"]);
    expect(nearest("cen", known)).toEqual([]);
  });
});
