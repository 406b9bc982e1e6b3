import { describe, expect, it } from "vitest";
import { assign, type Possible } from "./assign";

const takers = (...rooms: number[]) => rooms.map((room) => ({ room, served: false }));
const possible = (worths: number[][]): Possible[] =>
  worths.flatMap((row, left) => row.map((worth, right) => ({ left, right, worth })));
const chosen = (pairs: Possible[]) => pairs.map(({ left, right }) => `${left}${right}`);

describe("pairing places", () => {
  it("serves everybody before it looks at what a pair is worth", () => {
    const pairs = assign(
      takers(1, 1),
      takers(1, 1),
      possible([
        [90, 80],
        [70, 1],
      ]),
    );
    expect(chosen(pairs)).toEqual(["01", "10"]);
    const onlyOne = assign(
      takers(1, 1),
      takers(1, 1),
      possible([
        [90, 1],
        [1, 1],
      ]),
    );
    expect(chosen(onlyOne)).toEqual(["00", "11"]);
  });

  it("gives nobody more than there is room for, and takes no pair twice", () => {
    const pairs = assign(
      takers(3, 3, 3),
      takers(2, 1),
      possible([
        [9, 8],
        [7, 9],
        [5, 4],
      ]),
    );
    expect(pairs).toHaveLength(3);
    expect(chosen(pairs)).toEqual(["00", "11", "20"]);
    expect(chosen(assign(takers(3), takers(3), possible([[9]])))).toEqual(["00"]);
    expect(assign(takers(0), takers(3), possible([[9]]))).toEqual([]);
  });

  it("adds nothing for whom is served already but what the pair is worth", () => {
    const served = [
      { room: 1, served: true },
      { room: 1, served: false },
    ];
    expect(chosen(assign(served, takers(1), possible([[99], [1]])))).toEqual(["10"]);
  });

  it("comes to as much as trying everything does", () => {
    let seed = 7;
    const next = () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return 1 + (seed % 50);
    };
    for (let round = 0; round < 20; round++) {
      const worths = [0, 1, 2, 3].map(() => [next(), next(), next(), next()]);
      const orders = permutations([0, 1, 2, 3]);
      const best = Math.max(
        ...orders.map((order) => order.reduce((sum, right, left) => sum + (worths[left]?.[right] ?? 0), 0)),
      );
      const pairs = assign(takers(1, 1, 1, 1), takers(1, 1, 1, 1), possible(worths));
      expect(pairs.reduce((sum, { worth }) => sum + worth, 0)).toBe(best);
    }
  });
});

const permutations = (of: number[]): number[][] =>
  of.length < 2
    ? [of]
    : of.flatMap((one) => permutations(of.filter((other) => other !== one)).map((rest) => [one, ...rest]));
