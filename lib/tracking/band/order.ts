/** What lies in a slot: the heights of its ends on either side. */
export type Slotted = { left: number[]; right: number[] };

const crossingsOf = (above: number[], below: number[]) =>
  above.reduce((sum, a) => sum + below.filter((b) => a > b).length, 0);
const mean = (heights: number[]) => heights.reduce((sum, height) => sum + height, 0) / Math.max(heights.length, 1);

/** How often two threads cross when the first lies in a slot above the second. */
const crossings = (above: Slotted, below: Slotted): number =>
  crossingsOf(above.left, below.left) + crossingsOf(above.right, below.right);

/**
 * Orders threads from top to bottom: by the height of their ends at first, then neighbours swap places as long as that
 * makes fewer crossings. The same threads always come in the same order.
 */
export function ordered<T extends Slotted>(threads: T[]): T[] {
  const order = threads
    .map((thread) => ({ thread, height: mean([...thread.left, ...thread.right]) }))
    .sort((a, b) => a.height - b.height)
    .map(({ thread }) => thread);
  // Each swap takes crossings away, so there is an end to them.
  for (let swapped = true; swapped; ) {
    swapped = false;
    for (let at = 0; at + 1 < order.length; at++) {
      const [above, below] = [order[at] as T, order[at + 1] as T];
      if (crossings(below, above) >= crossings(above, below)) continue;
      [order[at], order[at + 1]] = [below, above];
      swapped = true;
    }
  }
  return order;
}
