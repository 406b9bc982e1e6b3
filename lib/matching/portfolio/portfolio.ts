import type { Candidate } from "../candidate";
import { type Basis, bestFits, type Fit, type Grounds, groundsOf, weighedFit } from "../fit";
import type { Weights } from "../weights";
import { assign } from "./assign";

/** So many partners a place has at most. */
export const MOST_PARTNERS = 3;

/** Two places, how well they fit as either sees it, and both together; `kept` where they have a project already. */
export type PortfolioPair = {
  left: Candidate;
  right: Candidate;
  fromLeft: Fit;
  fromRight: Fit;
  score: number;
  kept: boolean;
};

/** What plain best fit would come to, where each place took the one that fits it best. */
export type PlainFit = { alone: { side: string; count: number; of: number }[]; busiest: number };

/** Every pair that could be, with how far each reason holds, whatever the reasons weigh: from the left, and from the right. */
type Judged = { left: Candidate; right: Candidate; fromLeft: Grounds; fromRight: Grounds }[];

/** Judges every pair of the places: those of the side named stand at the left, all others at the right. */
export function judged(places: Candidate[], leftSide: string, basis: Pick<Basis, "twinOf" | "model">): Judged {
  const sorted = [...places].sort((a, b) => a.slug.localeCompare(b.slug));
  const others = sorted.filter(({ side }) => side !== leftSide);
  return sorted
    .filter(({ side }) => side === leftSide)
    .flatMap((left) =>
      others.map((right) => ({
        ...{ left, right },
        fromLeft: groundsOf(left, right, basis),
        fromRight: groundsOf(right, left, basis),
      })),
    );
}

/**
 * Pairs that serve every place, keep those that exist, leave nobody with more than `most` partners, and fit best in all.
 * Whom nothing speaks for is paired as well: to be served comes first.
 */
export function portfolioOf(pairs: Judged, weights: Weights, most = MOST_PARTNERS): PortfolioPair[] {
  const fitting = pairs.map(({ left, right, ...grounds }): PortfolioPair => {
    const fromLeft = weighedFit(right.slug, grounds.fromLeft, weights);
    const fromRight = weighedFit(left.slug, grounds.fromRight, weights);
    const score = Math.round((fromLeft.score + fromRight.score) / 2);
    return { left, right, fromLeft, fromRight, score, kept: left.partners.includes(right.slug) };
  });
  const kept = fitting.filter((pair) => pair.kept);
  const [lefts, rights] = [[...new Set(pairs.map(({ left }) => left))], [...new Set(pairs.map(({ right }) => right))]];
  const taker = (place: Candidate) => {
    const has = kept.filter(({ left, right }) => left === place || right === place).length;
    return { room: most - has, served: has > 0 };
  };
  const possible = fitting
    .filter((pair) => !pair.kept)
    .map((pair) => ({
      pair,
      left: lefts.indexOf(pair.left),
      right: rights.indexOf(pair.right),
      worth: 1 + pair.fromLeft.score + pair.fromRight.score,
    }));
  const further = assign(lefts.map(taker), rights.map(taker), possible).map(({ pair }) => pair);
  return [...kept, ...further];
}

/** Where each place took the one that fits it best: whom nobody took, by sides, and how many took the same one. */
export function plainFitOf(places: Candidate[], basis: Basis): PlainFit {
  const taken = new Map<string, number>();
  for (const place of places) {
    const [best] = bestFits(place, places, 1, basis);
    if (best) taken.set(best.slug, (taken.get(best.slug) ?? 0) + 1);
  }
  const sides = [...new Set(places.map(({ side }) => side))].sort();
  return {
    alone: sides.map((side) => {
      const own = places.filter((place) => place.side === side);
      return { side, count: own.filter(({ slug }) => !taken.has(slug)).length, of: own.length };
    }),
    busiest: Math.max(0, ...taken.values()),
  };
}
