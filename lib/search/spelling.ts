/**
 * How many letters were added, left out, replaced or interchanged with their neighbour between two words, counted up to
 * `most`; more than that is `most + 1`.
 */
export function slipsBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      let slips = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (row > 1 && column > 1 && swapped) slips = Math.min(slips, (before[column - 2] ?? 0) + 1);
      current.push(slips);
      least = Math.min(least, slips);
    }
    if (least > most) return most + 1;
    [before, last] = [last, current];
  }
  return last[other.length] ?? most + 1;
}

/** How many slips of the hand are forgiven in a word of this length. */
export const forgiven = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

/**
 * The known words that are nearest to an unknown one, with at most so many slips and all with as many as the nearest; the
 * most used first.
 */
export function nearest(word: string, known: ReadonlyMap<string, number>, most = forgiven(word.length)): string[] {
  if (most === 0) return [];
  let least = most;
  let found: string[] = [];
  for (const other of known.keys()) {
    if (other.length < 4) continue;
    const slips = slipsBetween(word, other, least);
    if (slips < least) [least, found] = [slips, []];
    if (slips <= least) found.push(other);
  }
  return found.sort((a, b) => (known.get(b) ?? 0) - (known.get(a) ?? 0)).slice(0, 5);
}
