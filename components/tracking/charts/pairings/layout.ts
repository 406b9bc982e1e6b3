/** Two places, the one of either side; `count` lines run beside one another between them. */
export type PairLines = { left: string; right: string; count: number };
export type PairLayout<P extends PairLines> = {
  columns: [string[], string[]];
  /** Each line of a pair, with its heights at both ends. */
  lines: { pair: P; index: number; from: number; to: number }[];
  /** How high it is, in the unit of the lines' heights. */
  height: number;
};

/** So high is a place's row at least, in px, and so far from each other are parallel lines. */
export const ROW = 46;
const APART = 5;

type Side = "left" | "right";

/** Of two places of a column with these partners' positions, how many lines cross when the first stands above. */
const crossings = (above: number[], below: number[]): number =>
  above.reduce((sum, one) => sum + below.filter((other) => one > other).length, 0);

/**
 * Both columns in an order in which few lines cross: each place near the middle of its partners at first, then neighbours
 * swap as long as that takes crossings away. The same pairs always come in the same order.
 */
function columnsOf(given: PairLines[]): [string[], string[]] {
  const pairs = [...given].sort((a, b) => (`${a.left} ${a.right}` < `${b.left} ${b.right}` ? -1 : 1));
  const columns: Record<Side, string[]> = {
    left: [...new Set(pairs.map(({ left }) => left))].sort(),
    right: [...new Set(pairs.map(({ right }) => right))].sort(),
  };
  const partnersOf = (side: Side) => {
    const other = side === "left" ? "right" : "left";
    const at = new Map(columns[other].map((slug, index) => [slug, (index + 0.5) / columns[other].length]));
    const partners = new Map<string, number[]>();
    for (const pair of pairs) {
      const own = partners.get(pair[side]) ?? [];
      own.push(...Array<number>(pair.count).fill(at.get(pair[other]) ?? 0));
      partners.set(pair[side], own);
    }
    return (slug: string) => partners.get(slug) ?? [];
  };
  const toTheMiddle = (side: Side) => {
    const partners = partnersOf(side);
    const middle = (slug: string) =>
      partners(slug).reduce((sum, each) => sum + each, 0) / Math.max(partners(slug).length, 1);
    columns[side].sort((a, b) => middle(a) - middle(b) || (a < b ? -1 : 1));
  };
  /** Whether any two neighbours were better swapped, and are. */
  const swapped = (side: Side): boolean => {
    const partners = partnersOf(side);
    const column = columns[side];
    let any = false;
    for (let at = 0; at + 1 < column.length; at += 1) {
      const [above = "", below = ""] = [column[at], column[at + 1]];
      if (crossings(partners(below), partners(above)) >= crossings(partners(above), partners(below))) continue;
      [column[at], column[at + 1]] = [below, above];
      any = true;
    }
    return any;
  };
  for (let round = 0; round < 4; round += 1) {
    toTheMiddle("right");
    toTheMiddle("left");
  }
  // Each swap takes crossings away, so there is an end to them.
  while ([swapped("left"), swapped("right")].includes(true));
  return [columns.left, columns.right];
}

/** Lays out who works with whom: a column for either side, and the lines of each pair side by side. */
export function layoutPairs<P extends PairLines>(pairs: P[]): PairLayout<P> {
  const columns = columnsOf(pairs);
  const height = Math.max(...columns.map(({ length }) => length)) * ROW;
  const y = (side: 0 | 1, slug: string) => {
    const column = columns[side];
    return ((column.indexOf(slug) + 0.5) / column.length) * height;
  };
  return {
    columns,
    height,
    lines: pairs.flatMap((pair) =>
      Array.from({ length: pair.count }, (_, index) => {
        const shift = (index - (pair.count - 1) / 2) * APART;
        return { pair, index, from: y(0, pair.left) + shift, to: y(1, pair.right) + shift };
      }),
    ),
  };
}

/** How often the lines between two columns cross. */
export function crossingsOf(lines: { from: number; to: number }[]): number {
  return lines.reduce(
    (sum, one, at) =>
      sum + lines.slice(at + 1).filter((other) => (one.from - other.from) * (one.to - other.to) < 0).length,
    0,
  );
}
