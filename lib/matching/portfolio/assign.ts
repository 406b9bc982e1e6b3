/** A place that takes partners: how many more it has room for, and whether it has one already. */
export type Taker = { room: number; served: boolean };
/** A pair that could be, by the positions of its places in the two lists, and what it is worth: a whole number above 0. */
export type Possible = { left: number; right: number; worth: number };

/** What it is worth to serve a place that nobody else would be paired with: more than all pairs together. */
const SERVED = 1_000_000;

/**
 * Pairs the places of two lists so that first as many as possible are served, and then the pairs are worth most in all;
 * nobody takes more than there is room for.
 *
 * It is a flow of least cost, by shortest augmenting paths: exact, in whole numbers, the same each time.
 */
export function assign<P extends Possible>(left: Taker[], right: Taker[], possible: P[]): P[] {
  const network = new Network(left.length + right.length + 2);
  const [source, sink] = [0, left.length + right.length + 1];
  const rightNode = (at: number) => left.length + 1 + at;
  for (const [at, taker] of left.entries()) tiers(taker, (room, cost) => network.add(source, at + 1, room, cost));
  for (const [at, taker] of right.entries()) tiers(taker, (room, cost) => network.add(rightNode(at), sink, room, cost));
  const edges = possible.map((pair) => network.add(pair.left + 1, rightNode(pair.right), 1, -pair.worth));
  while (network.augment(source, sink)) {}
  return possible.filter((_, at) => network.isFull(edges[at] as number));
}

/** The first partner of whom has none is worth most; all further ones count by the pair alone. */
function tiers({ room, served }: Taker, add: (room: number, cost: number) => void) {
  if (room <= 0) return;
  if (!served) add(1, -SERVED);
  const further = served ? room : room - 1;
  if (further > 0) add(further, 0);
}

/** A network with costs; each edge stands beside its reverse, which holds what flows and can be taken back. */
class Network {
  private readonly to: number[] = [];
  private readonly room: number[] = [];
  private readonly cost: number[] = [];
  private readonly from: number[][];

  constructor(nodes: number) {
    this.from = Array.from({ length: nodes }, () => []);
  }

  add(from: number, to: number, room: number, cost: number): number {
    const edge = this.half(from, to, room, cost);
    this.half(to, from, 0, -cost);
    return edge;
  }

  private half(from: number, to: number, room: number, cost: number): number {
    this.from[from]?.push(this.to.length);
    this.room.push(room);
    this.cost.push(cost);
    return this.to.push(to) - 1;
  }

  isFull = (edge: number): boolean => this.room[edge] === 0;

  /** Sends one more along the cheapest path (Bellman and Ford); says whether there was one that is worth it. */
  augment(source: number, sink: number): boolean {
    const least = this.from.map((_, node) => (node === source ? 0 : Number.POSITIVE_INFINITY));
    const by = this.from.map(() => -1);
    const waiting = [source];
    for (let node = waiting.shift(); node !== undefined; node = waiting.shift())
      for (const edge of this.from[node] ?? []) {
        const target = this.to[edge] as number;
        const cost = (least[node] as number) + (this.cost[edge] as number);
        if (!this.room[edge] || cost >= (least[target] as number)) continue;
        least[target] = cost;
        by[target] = edge;
        if (!waiting.includes(target)) waiting.push(target);
      }
    if ((least[sink] as number) >= 0) return false;
    for (let node = sink; node !== source; ) {
      const edge = by[node] as number;
      (this.room[edge] as number)--;
      (this.room[edge ^ 1] as number)++;
      node = this.to[edge ^ 1] as number;
    }
    return true;
  }
}
