import { type ReasonKind, WEIGHTS } from "./weights";

/** What of a place decides whom it fits: the themes it names, of what it offers, and of what it seeks. */
export type Candidate = { slug: string; side: string; themes: string[]; offers: string[]; seeks: string[] };
/** One reason why two places fit, and the themes it holds for. */
export type Reason = { kind: ReasonKind; themes: string[] };
/** How well another place fits: a score from 0 to 100 and its reasons, the weightiest first. */
export type Fit = { slug: string; score: number; reasons: Reason[] };

/** How alike two lists of themes are, from 0 to 1 (cosine): a place that names everything fits nobody particularly well. */
function likeness(a: string[], b: string[]): { themes: string[]; share: number } {
  const [left, right] = [new Set(a), new Set(b)];
  const themes = [...left].filter((theme) => right.has(theme));
  return { themes, share: themes.length ? themes.length / Math.sqrt(left.size * right.size) : 0 };
}

/** How well two places fit, seen from the first; no reasons when nothing speaks for it. */
export function fitOf(place: Candidate, other: Candidate): Fit {
  const found: Record<ReasonKind, ReturnType<typeof likeness>> = {
    theyOffer: likeness(place.seeks, other.offers),
    youOffer: likeness(place.offers, other.seeks),
    bothNamed: likeness(place.themes, other.themes),
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
export function bestFits(place: Candidate, others: Candidate[], limit: number): Fit[] {
  return others
    .filter((other) => other.side !== place.side)
    .map((other) => fitOf(place, other))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.slug.localeCompare(b.slug))
    .slice(0, limit);
}
