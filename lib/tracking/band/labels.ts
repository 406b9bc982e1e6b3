import type { Point } from "@/lib/places/projection";

/** A rectangle on the drawing: its left upper corner and its size. */
export type Box = { x: number; y: number; width: number; height: number };
/** What is to be written beside a point: on which side first, and how wide it is. */
export type Wanted<T> = { of: T; at: Point; first: "left" | "right"; width: number };
/** Where it is written; `leader` is where a line from the point ends, if the name is too far to be read beside it. */
export type Placed<T> = { of: T; at: Point; box: Box; anchor: "start" | "end"; leader: Point | null };

const HEIGHT = 18;
const GAP = 8;
const LEADER = 20;
/** About so many points of a thread lie under a name that it passes. */
const POINTS_UNDER_A_NAME = 4;
/** So many lines up or down a name may go from its point. */
const FARTHEST = 9;

export const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const inside = (box: Box, size: { width: number; height: number }) =>
  box.x >= 4 && box.y >= 2 && box.x + box.width <= size.width - 4 && box.y + box.height <= size.height - 2;

function* candidates<T>({ of, at, first, width }: Wanted<T>) {
  const sides = first === "left" ? (["left", "right"] as const) : (["right", "left"] as const);
  const steps = [0, ...Array.from({ length: FARTHEST * 2 }, (_, n) => (n % 2 ? -1 : 1) * (Math.floor(n / 2) + 1))];
  for (const step of steps)
    for (const side of sides) {
      const away = step === 0 ? GAP : LEADER;
      const x = side === "right" ? at.x + away : at.x - away - width;
      const box = { x, y: at.y - HEIGHT / 2 + step * (HEIGHT * 0.75), width, height: HEIGHT };
      const leader = { x: side === "right" ? box.x - 3 : box.x + width + 3, y: box.y + HEIGHT / 2 };
      const anchor = side === "right" ? ("start" as const) : ("end" as const);
      const candidate: Placed<T> = { of, at, box, anchor, leader: step === 0 ? null : leader };
      yield { candidate, steps: Math.abs(step), otherSide: side !== first };
    }
}

// What speaks against a place for a name: the distance from its point, the side where the threads are, each thread under it.
const COST = { step: 1, otherSide: 2, thread: 1.5 };

/**
 * Finds a place for each name beside its point, so that no two names overlap and none lies on a mark: where the fewest
 * threads pass, near the point, else farther off with a line to it. A name for which there is no room is left out.
 * `threads` are points along the threads, close together.
 */
export function placeLabels<T>(
  wanted: Wanted<T>[],
  size: { width: number; height: number },
  taken: Box[],
  threads: Point[] = [],
): Placed<T>[] {
  const boxes = [...taken];
  const placed: Placed<T>[] = [];
  for (const one of wanted) {
    let best: { cost: number; candidate: Placed<T> } | undefined;
    for (const { candidate, steps, otherSide } of candidates(one)) {
      const bare = steps * COST.step + (otherSide ? COST.otherSide : 0);
      if (best && bare >= best.cost) continue;
      if (!inside(candidate.box, size) || boxes.some((box) => overlaps(box, candidate.box))) continue;
      const under = threads.filter((point) => overlaps({ ...point, width: 0.1, height: 0.1 }, candidate.box)).length;
      const cost = bare + (under * COST.thread) / POINTS_UNDER_A_NAME;
      if (!best || cost < best.cost) best = { cost, candidate };
    }
    if (!best) continue;
    boxes.push(best.candidate.box);
    placed.push(best.candidate);
  }
  return placed;
}
