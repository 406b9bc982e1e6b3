import type { Pair } from "@/lib/tracking/charts/pairings";

/** The places of both sides in an order in which their lines cross little: each near the middle of its partners. */
export function columnsOf(pairings: Pair[]): [string[], string[]] {
  const left = [...new Set(pairings.map(({ places }) => places[0]))].sort();
  const right = [...new Set(pairings.map(({ places }) => places[1]))].sort();
  const settle = (own: string[], others: string[], index: 0 | 1) => {
    const at = new Map(others.map((slug, position) => [slug, position / others.length]));
    const middle = (slug: string) => {
      const partners = pairings
        .filter(({ places }) => places[index] === slug)
        .map(({ places }) => at.get(places[1 - index] ?? "") ?? 0);
      return partners.reduce((sum, position) => sum + position, 0) / Math.max(1, partners.length);
    };
    const middles = new Map(own.map((slug) => [slug, middle(slug)]));
    own.sort((a, b) => (middles.get(a) ?? 0) - (middles.get(b) ?? 0) || (a < b ? -1 : 1));
  };
  for (let round = 0; round < 4; round += 1) {
    settle(right, left, 1);
    settle(left, right, 0);
  }
  return [left, right];
}
