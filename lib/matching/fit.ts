import { likeness, type TwinOf } from "./likeness";
import { type ReasonKind, WEIGHTS } from "./weights";

/** What of a place decides whom it fits: the themes it names, of what it offers, and of what it seeks. */
export type Candidate = { slug: string; side: string; themes: string[]; offers: string[]; seeks: string[] };
/** One reason why two places fit, and the themes it holds for, as the first place names them. */
export type Reason = { kind: ReasonKind; themes: string[] };
/** How well another place fits: a score from 0 to 100 and its reasons, the weightiest first. */
export type Fit = { slug: string; score: number; reasons: Reason[] };

/** How well two places fit, seen from the first; no reasons when nothing speaks for it. */
export function fitOf(place: Candidate, other: Candidate, twinOf: TwinOf): Fit {
  const found: Record<ReasonKind, ReturnType<typeof likeness>> = {
    theyOffer: likeness(place.seeks, other.offers, twinOf),
    youOffer: likeness(place.offers, other.seeks, twinOf),
    bothNamed: likeness(place.themes, other.themes, twinOf),
  };
  const reasons = (Object.keys(WEIGHTS) as ReasonKind[])
    .map((kind) => ({ kind, themes: found[kind].themes, points: WEIGHTS[kind] * found[kind].share }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points);
  return {
    slug: other.slug,
    score: Math.round(reasons.reduce((sum, { points }) => sum + points, 0)),
    reasons: reasons.map(({ kind, themes }) => ({ kind, themes })),
  };
}

/** The places of the other sides that fit best, best first; equal scores stand in the order of their slugs. */
export function bestFits(place: Candidate, others: Candidate[], limit: number, twinOf: TwinOf): Fit[] {
  return others
    .filter((other) => other.side !== place.side)
    .map((other) => fitOf(place, other, twinOf))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.slug.localeCompare(b.slug))
    .slice(0, limit);
}
