import { describe, expect, it } from "vitest";
import { STATUSES, STEP_OF, STEPS } from "@/lib/project-rules/status";
import type { FlowThread, StatusFlow } from "@/lib/tracking/charts/status-flow";
import { Chance } from "@/test/fuzz/chance";
import { END_X, type Lane, laneShape, layoutFlow, STAIRS_WIDTH, STEP_X, stairsOf } from "./layout";

const CLUSTERS = ["green", "renewal", "innovation"];

/** A flow of so many projects as chance makes it: each at least as far as its status says. */
function flowOf(count: number, seed: number, drawn = count <= 40) {
  const chance = new Chance(seed, count);
  const threads = Array.from({ length: count }, (_, n): FlowThread => {
    const status = chance.one(STATUSES.filter((each) => each !== "DRAFT"));
    const least = STEPS.indexOf(STEP_OF[status] ?? "PROPOSED");
    const furthest = STEPS[least + chance.below(STEPS.length - least)] ?? "PROPOSED";
    const cluster = chance.one(CLUSTERS);
    return {
      code: `P-${n}`,
      title: { en: `P ${n}`, zh: null },
      cluster,
      status,
      furthest,
      themes: [],
      places: {},
      accepted: [],
    };
  });
  const ends = new Map<string, StatusFlow["ends"][number]>();
  for (const { furthest, status, cluster } of threads) {
    const key = `${furthest} ${status}`;
    const end = ends.get(key) ?? { furthest, status, figure: { count: 0, filter: {} }, clusters: {} };
    end.figure.count += 1;
    end.clusters[cluster] = (end.clusters[cluster] ?? 0) + 1;
    ends.set(key, end);
  }
  const sorted = [...ends.values()].sort((a, b) => STEPS.indexOf(b.furthest) - STEPS.indexOf(a.furthest));
  return { threads, layout: layoutFlow({ ends: sorted, threads: drawn ? threads : null, clusters: CLUSTERS }) };
}

const SIZES = [0, 1, 2, 13, 40, 41, 10_000];
const CASES = SIZES.flatMap((count) => [1, 2, 3].map((seed) => [count, seed] as const));

/** The upper edge of a lane at a share of the width: level, then as the curve of its outline falls. */
function edgeAt({ y, endY, furthest }: Lane, x: number): number {
  const from = STEP_X[furthest];
  if (x <= from) return y;
  // A cubic with level handles half-way: x runs as 1.5t(1-t)² + 1.5t²(1-t) + t³.
  const share = (x - from) / (END_X - from);
  let [low, high] = [0, 1];
  for (let round = 0; round < 30; round++) {
    const t = (low + high) / 2;
    if (1.5 * t * (1 - t) ** 2 + 1.5 * t * t * (1 - t) + t ** 3 < share) low = t;
    else high = t;
  }
  return y + (endY - y) * (3 * low * low - 2 * low ** 3);
}

describe.each(CASES)("the flow of %i projects (%i)", (count, seed) => {
  const { threads, layout } = flowOf(count, seed);

  it("has each project once, and counts add up at every step and end", () => {
    if (count <= 40) expect(layout.lanes.map(({ key }) => key).sort()).toEqual(threads.map(({ code }) => code).sort());
    expect(layout.ends.reduce((sum, { end }) => sum + end.figure.count, 0)).toBe(count);
    for (const { step, to } of layout.steps) {
      const passing = layout.lanes.filter(({ furthest }) => STEPS.indexOf(furthest) >= STEPS.indexOf(step));
      expect(Math.max(...passing.map(({ y, width }) => y + width))).toBe(to);
      expect(layout.lanes.filter(({ y }) => y < to)).toHaveLength(passing.length);
    }
  });

  it("lets no lane cross another, anywhere, and none leave the drawing", () => {
    for (let x = 0; x <= END_X; x += 25)
      for (const [n, lane] of layout.lanes.entries()) {
        const next = layout.lanes[n + 1];
        const bottom = edgeAt(lane, x) + lane.width;
        expect(bottom).toBeLessThanOrEqual((next ? edgeAt(next, x) : layout.height) + 0.01);
      }
  });

  it("gives every end room for what names it, one below the other", () => {
    for (const [n, { y, height }] of layout.ends.entries()) {
      expect(height).toBeGreaterThanOrEqual(40);
      expect(y + height).toBeCloseTo(layout.ends[n + 1]?.y ?? layout.height, 6);
    }
    for (const lane of layout.lanes) expect(laneShape(lane)).toMatch(/^M[\d.,CL]*Z$/);
  });

  it("turns into stairs of which none crosses another", () => {
    const stairs = stairsOf(layout);
    expect(stairs.lanes).toHaveLength(layout.lanes.length);
    const corners = stairs.lanes.map(({ path, width }) => {
      const [x = 0] = (path.match(/^M([\d.]+) /) ?? []).slice(1).map(Number);
      const [, y = 0] = (path.match(/Q(\S+) (\S+) /) ?? []).slice(1).map(Number);
      return { x, y, width };
    });
    for (const [n, corner] of corners.entries()) {
      const after = corners[n + 1];
      expect(corner.x + corner.width / 2).toBeLessThan(STAIRS_WIDTH);
      expect(corner.y + corner.width / 2).toBeLessThan(stairs.height);
      // Whoever turns off later lies further in, so nobody's way down is in the way of a thread that has turned.
      if (after) expect(after.x + after.width / 2).toBeLessThanOrEqual(corner.x - corner.width / 2 + 0.1);
      if (after) expect(after.y - after.width / 2).toBeGreaterThanOrEqual(corner.y + corner.width / 2 - 0.1);
    }
    for (const [n, { y, height }] of stairs.rows.entries())
      expect(y + height).toBeCloseTo(stairs.rows[n + 1]?.y ?? stairs.height, 6);
  });
});
