import type { Point } from "@/lib/places/projection";
import { type Box, type Ground, passes } from "./lines";

/** What is to be written beside a point: on which side first, and how wide it is. */
export type Wanted<T> = { of: T; at: Point; first: "left" | "right"; width: number };
/** Where it is written; `leader` is where a line from the point ends, if the name is too far to be read beside it. */
export type Placed<T> = { of: T; at: Point; box: Box; anchor: "start" | "end"; leader: Point | null };

const HEIGHT = 18;
const GAP = 8;
/** How far to the side of its point a name stands that is led to. */
const LEADERS = [20, 44, 80, 128];
/** So many lines up or down a name may go from its point. */
const FARTHEST = 11;

export const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const inside = (box: Box, size: { width: number; height: number }) =>
  box.x >= 4 && box.y >= 2 && box.x + box.width <= size.width - 4 && box.y + box.height <= size.height - 2;

type Candidate<T> = { candidate: Placed<T>; cost: number };

/** Where a name may stand. */
function candidates<T>({ of, at, first, width }: Wanted<T>): Candidate<T>[] {
  const steps = Array.from({ length: 2 * FARTHEST + 1 }, (_, n) => n - FARTHEST);
  return steps.flatMap((step) =>
    (["left", "right"] as const).flatMap((side) =>
      (step === 0 ? [GAP, ...LEADERS] : LEADERS).map((away) => {
        const x = side === "right" ? at.x + away : at.x - away - width;
        const box = { x, y: at.y - HEIGHT / 2 + step * (HEIGHT * 0.75), width, height: HEIGHT };
        const leader = { x: side === "right" ? box.x - 3 : box.x + width + 3, y: box.y + HEIGHT / 2 };
        const anchor = side === "right" ? ("start" as const) : ("end" as const);
        const far = away === GAP ? 0 : COST.led + Math.hypot(leader.x - at.x, leader.y - at.y) * COST.px;
        return {
          candidate: { of, at, box, anchor, leader: away === GAP ? null : leader },
          cost: far + (side === first ? 0 : COST.otherSide),
        };
      }),
    ),
  );
}

// What speaks against a place for a name: a line to it, each of its px, each thread and each mark that it crosses, the
// side where the threads are; most of all that there is none.
const COST = { led: 1, px: 0.07, crossed: 1.5, mark: 8, otherSide: 2, none: 100 };

/**
 * Finds a place for each name beside its point, so that it lies on no other name, nothing of the `ground` and no line to
 * another name passes through it: near the point, else farther off with a line to it. `taken` are names that stand
 * already. A name for which there is no room is left out.
 */
export function placeLabels<T>(
  wanted: Wanted<T>[],
  size: { width: number; height: number },
  taken: Box[],
  ground: Ground,
): Placed<T>[] {
  const free = wanted.map((one) => ({
    one,
    places: candidates(one)
      .filter(({ candidate }) => isFree(candidate))
      .map(({ candidate, cost }) => ({ candidate, cost: cost + costOfLeader(candidate) }))
      .sort((a, b) => a.cost - b.cost),
  }));
  // Whoever comes first has the choice: of some orders, the one is taken that serves all best.
  const down = [...free].sort((a, b) => a.one.at.y - b.one.at.y);
  const tight = [...free].sort((a, b) => a.places.length - b.places.length);
  const found = [free, [...free].reverse(), down, [...down].reverse(), tight].map(placedInOrder);
  return found.reduce((best, other) => (other.cost < best.cost ? other : best)).placed;

  function isFree({ at, box, leader }: Placed<T>): boolean {
    const clear = (other: Box) => !overlaps(other, box) && !(leader && passes(at, leader, other));
    return inside(box, size) && ground.isFree(box) && taken.every(clear);
  }

  function costOfLeader({ at, leader }: Placed<T>): number {
    if (!leader) return 0;
    const { lines, marks } = ground.crossed(at, leader);
    return lines * COST.crossed + marks * COST.mark;
  }

  function placedInOrder(order: typeof free): { placed: Placed<T>[]; cost: number } {
    const placed: Placed<T>[] = [];
    let cost = 0;
    for (const { places } of order) {
      const open = places.find(({ candidate }) => placed.every((other) => keepApart(candidate, other)));
      if (open) placed.push(open.candidate);
      cost += open?.cost ?? COST.none;
    }
    return { placed, cost };
  }
}

const keepApart = <T>(a: Placed<T>, b: Placed<T>): boolean =>
  !overlaps(a.box, b.box) &&
  !(a.leader && passes(a.at, a.leader, b.box)) &&
  !(b.leader && passes(b.at, b.leader, a.box));
