import type { Candidate } from "./candidate";
import { type Basis, type Fit, type Grounds, groundsOf, weighedFit } from "./fit";
import { REASON_KINDS, type Weights } from "./weights";

type Ground = { slug: string; grounds: Grounds };
/** The best partner of a place, and how often it stays so while one weight after the other changes: from 0 to 1. */
export type Best = Pick<Fit, "slug" | "score"> & { stability: number };
export type BestPartners = { slug: string; before: Best | null; after: Best | null };

/** By this part one weight at a time is made more and less. */
const SHAKE = 0.25;

/** The best partner of every place, by the weights now and by other ones. */
export function bestPartners(
  places: Candidate[],
  now: Weights,
  then: Weights,
  basis: Pick<Basis, "twinOf" | "model">,
): BestPartners[] {
  return places.map((place) => {
    const grounds = places
      .filter(({ side }) => side !== place.side)
      .map((other) => ({ slug: other.slug, grounds: groundsOf(place, other, basis) }));
    return { slug: place.slug, before: best(grounds, now), after: best(grounds, then) };
  });
}

function best(grounds: Ground[], weights: Weights): Best | null {
  const first = firstBy(grounds, weights);
  if (!first) return null;
  const shaken = REASON_KINDS.flatMap((kind) =>
    [1 - SHAKE, 1 + SHAKE].map((factor) => ({ ...weights, [kind]: weights[kind] * factor })),
  );
  const same = shaken.filter((other) => firstBy(grounds, other)?.slug === first.slug);
  return { slug: first.slug, score: first.score, stability: same.length / shaken.length };
}

/** The best fit; of equal ones the first by its slug. */
const firstBy = (grounds: Ground[], weights: Weights): Fit | undefined =>
  grounds
    .map((one) => weighedFit(one.slug, one.grounds, weights))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.slug.localeCompare(b.slug))[0];
