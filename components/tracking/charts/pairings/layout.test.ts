import { describe, expect, it } from "vitest";
import { Chance } from "@/test/fuzz/chance";
import { crossingsOf, layoutPairs, type PairLines } from "./layout";

const pairsBy = (chance: Chance, count: number): PairLines[] => {
  const found = new Map<string, PairLines>();
  for (let n = 0; n < count; n += 1) {
    const [left, right] = [`eu-${chance.below(12)}`, `cn-${chance.below(12)}`];
    found.set(`${left} ${right}`, { left, right, count: 1 + chance.below(3) });
  }
  return [...found.values()];
};

describe("who works with whom, as a drawing", () => {
  it("unties what can be untied", () => {
    const pairs = ["a-3", "b-1", "c-2", "d-4", "b-3"].map((pair) => {
      const [left = "", right = ""] = pair.split("-");
      return { left, right, count: 1 };
    });
    expect(crossingsOf(layoutPairs(pairs).lines)).toBe(0);
  });

  it.each([1, 2, 13, 40, 90].flatMap((count) => [1, 2, 3].map((seed) => [count, seed] as const)))(
    "of %i pairs (%i) keeps every line once, apart from the others of its pair, and within the drawing",
    (count, seed) => {
      const pairs = pairsBy(new Chance(seed, count), count);
      const { columns, lines, height } = layoutPairs(pairs);
      expect(lines).toHaveLength(pairs.reduce((sum, pair) => sum + pair.count, 0));
      expect([...columns[0]].sort()).toEqual([...new Set(pairs.map(({ left }) => left))].sort());
      expect([...columns[1]].sort()).toEqual([...new Set(pairs.map(({ right }) => right))].sort());
      for (const { from, to } of lines) for (const end of [from, to]) expect(end > 0 && end < height).toBe(true);
      for (const pair of pairs) {
        const own = lines.filter((line) => line.pair === pair).map(({ from }) => from);
        expect(own.every((from, n) => n === 0 || from - (own[n - 1] ?? 0) > 4.99)).toBe(true);
      }
    },
  );

  it("is drawn no worse than in the order of the names, and always alike", () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const pairs = pairsBy(new Chance(seed, 0), 14);
      const sorted = (slugs: string[]) => [...new Set(slugs)].sort();
      const [left, right] = [sorted(pairs.map((pair) => pair.left)), sorted(pairs.map((pair) => pair.right))];
      const plain = pairs.flatMap((pair) =>
        Array.from({ length: pair.count }, () => ({ from: left.indexOf(pair.left), to: right.indexOf(pair.right) })),
      );
      const { lines, columns } = layoutPairs(pairs);
      expect(crossingsOf(lines)).toBeLessThanOrEqual(crossingsOf(plain));
      expect(layoutPairs([...pairs].reverse()).columns).toEqual(columns);
    }
  });
});
