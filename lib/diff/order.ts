/** Places in a list, counted from 1, between which an item moved among those that stayed. */
export type Moved = { from: number; to: number };

/** Which of the numbers stand in rising order at most: the rest are what moved. */
function risingOf(numbers: number[]): Set<number> {
  const best: number[][] = [];
  for (const number of numbers) {
    const longest = best.filter((chain) => (chain.at(-1) as number) < number).sort((a, b) => b.length - a.length)[0];
    best.push([...(longest ?? []), number]);
  }
  return new Set(best.sort((a, b) => b.length - a.length)[0]);
}

type Pair<T> = { before: T | null; after: T | null };

/** Which pairs of an older and a newer list moved, and from where to where: as few as explain the new order. */
export function movedAmong<T>(pairs: Pair<T>[], before: T[], after: T[]): Map<Pair<T>, Moved> {
  const stayed = pairs.filter((pair) => pair.before !== null && pair.after !== null);
  const from = new Map(stayed.map((pair) => [pair, before.indexOf(pair.before as T)]));
  const rising = risingOf([...from.values()]);
  return new Map(
    [...from]
      .filter(([, place]) => !rising.has(place))
      .map(([pair, place]) => [pair, { from: place + 1, to: after.indexOf(pair.after as T) + 1 }]),
  );
}
