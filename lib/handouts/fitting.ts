/** Something that stands on a sheet: it may grow by steps, and takes so much height at each. */
export type Part = {
  /** How many steps it can grow above its least; 0 for what has one form only. */
  steps: number;
  height: (step: number) => number;
  draw: (top: number, step: number) => void;
};

/** Parts under one heading; where not all have room, `more` says how many are left out. */
export type Group = { head: Part | null; parts: Part[]; more?: (count: number) => Part };

type Placed = { part: Part; step: number };

const fixed = (part: Part): Placed => ({ part, step: 0 });
const least = (parts: Part[]): number => parts.reduce((sum, part) => sum + part.height(0), 0);

/** The parts of a group of which so many are shown. */
function shownOf({ head, parts, more }: Group, count: number): Part[] {
  const left = parts.length - count;
  if (count === 0 && (!more || !head)) return [];
  return [...(head ? [head] : []), ...parts.slice(0, count), ...(left > 0 && more ? [more(left)] : [])];
}

/**
 * Chooses what of the groups stands in the room: of the longest group one part less until all fit at their least, then
 * every part a step larger in turn as long as there is room. What is chosen is never higher than the room.
 */
export function fitted(groups: Group[], room: number): Placed[] {
  const counts = groups.map(({ parts }) => parts.length);
  const all = () => groups.flatMap((group, at) => shownOf(group, counts[at] ?? 0));
  while (least(all()) > room && counts.some((count) => count > 0)) {
    const longest = Math.max(...counts);
    counts[counts.lastIndexOf(longest)] = longest - 1;
  }
  const placed = (least(all()) > room ? [] : all()).map(fixed);
  let left = room - placed.reduce((sum, { part }) => sum + part.height(0), 0);
  for (let grew = true; grew; ) {
    grew = false;
    for (const one of placed) {
      if (one.step >= one.part.steps) continue;
      const more = one.part.height(one.step + 1) - one.part.height(one.step);
      if (more > left) continue;
      one.step += 1;
      left -= more;
      grew = true;
    }
  }
  return placed;
}

/** Draws what was chosen, one below the other; returns where the last one ends. */
export function drawAll(placed: Placed[], top: number): number {
  let y = top;
  for (const { part, step } of placed) {
    part.draw(y, step);
    y += part.height(step);
  }
  return y;
}
