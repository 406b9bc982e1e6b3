import type { Model } from "@/lib/meaning/model";
import { type Meeting, meetingOf } from "./by-meaning";
import type { Candidate } from "./candidate";
import { likeness, type TwinOf } from "./likeness";
import { GAINS, REASON_KINDS, type ReasonKind, WEIGHTS, type Weights } from "./weights";

/** What ties two places: one names the other in its profile, or they have a project. */
export type Tie = "named" | "project";
/**
 * One reason why two places fit: how many points it brings, the themes it holds for as the first place names them, and
 * what tells it: the offer and the priority that say the same, what ties both, or how many projects the other place has.
 */
export type Reason = {
  kind: ReasonKind;
  points: number;
  themes: string[];
  meeting?: Pick<Meeting, "offer" | "priority">;
  ties?: Tie[];
  openProjects?: number;
};
/** How well another place fits: a score from 0 to 100 and its reasons, the weightiest first. */
export type Fit = { slug: string; score: number; reasons: Reason[] };
/** By what all pairs are judged. */
export type Basis = { twinOf: TwinOf; model: Model | null; weights: Weights };

type Found = Omit<Reason, "kind" | "points"> & { share: number };
/** How far each reason holds for a pair, from 0 to 1, with what tells it: whatever the reasons weigh. */
export type Grounds = Readonly<Record<ReasonKind, Found>>;

/** How far each reason to fit holds for two places, seen from the first. */
export function groundsOf(place: Candidate, other: Candidate, basis: Pick<Basis, "twinOf" | "model">): Grounds {
  const gains = gainsBetween(place, other, basis);
  const met = [...new Set(Object.values(gains).flatMap(({ themes }) => themes))];
  return { ...gains, ...easing(place, other, met) };
}

/** The score of a pair by what the reasons weigh, and its reasons; none when nothing speaks for it. */
export function weighedFit(slug: string, grounds: Grounds, weights: Weights): Fit {
  const total = REASON_KINDS.reduce((sum, kind) => sum + weights[kind], 0) || 1;
  const reasons = REASON_KINDS.map((kind) => {
    const { share, ...told } = grounds[kind];
    return { kind, points: (100 * weights[kind] * share) / total, ...told };
  })
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points);
  if (!reasons.some(({ kind }) => GAINS.has(kind))) return { slug, score: 0, reasons: [] };
  return {
    slug,
    score: Math.round(reasons.reduce((sum, { points }) => sum + points, 0)),
    reasons: reasons.map((reason) => ({ ...reason, points: Math.round(10 * reason.points) / 10 })),
  };
}

/** How well two places fit, seen from the first. */
export const fitOf = (place: Candidate, other: Candidate, { weights, ...basis }: Basis): Fit =>
  weighedFit(other.slug, groundsOf(place, other, basis), weights);

/** What either would gain, and what ties them. */
function gainsBetween(place: Candidate, other: Candidate, { twinOf, model }: Pick<Basis, "twinOf" | "model">) {
  const byMeaning = (offering: Candidate, seeking: Candidate): Found => {
    const names = { offering: offering.slug, seeking: seeking.slug };
    const meeting = meetingOf(model, { ...names, offers: offering.practices, seeks: seeking.priorities });
    return meeting
      ? { share: meeting.share, themes: [], meeting: { offer: meeting.offer, priority: meeting.priority } }
      : { share: 0, themes: [] };
  };
  const ties: Tie[] = [];
  if (place.names.includes(other.slug) || other.names.includes(place.slug)) ties.push("named");
  if (place.partners.includes(other.slug)) ties.push("project");
  return {
    theyOffer: likeness(place.seeks, other.offers, twinOf),
    youOffer: likeness(place.offers, other.seeks, twinOf),
    theyMean: byMeaning(other, place),
    youMean: byMeaning(place, other),
    bothNamed: likeness(place.themes, other.themes, twinOf),
    ties: { share: Math.min(1, ties.length), themes: [], ...(ties.length > 0 && { ties }) },
  } satisfies Partial<Record<ReasonKind, Found>>;
}

/** By this factor two populations differ that have nothing in common. */
const FAR_APART = 30;
/** With so many projects, or days until an answer, a place has half of the capacity it could have. */
const HALF = { projects: 3, days: 14 };

/** What would ease working together, given the themes that both would work on. */
function easing(place: Candidate, other: Candidate, met: string[]) {
  const isRegion = ({ kind }: Candidate) => kind === "REGION";
  const factor = Math.abs(Math.log(place.population / other.population)) / Math.log(FAR_APART);
  const size = Number.isFinite(factor) ? Math.max(0, 1 - factor) : 0;
  const room = HALF.projects / (HALF.projects + other.openProjects);
  const answers = other.answersInDays === null ? 0.5 : HALF.days / (HALF.days + other.answersInDays);
  const open = met.filter((theme) => !place.covered.includes(theme));
  return {
    scale: { share: ((isRegion(place) === isRegion(other) ? 1 : 0) + size) / 2, themes: [] },
    capacity: { share: (room + answers) / 2, themes: [], openProjects: other.openProjects },
    uncovered: { share: met.length ? open.length / met.length : 0, themes: open },
  } satisfies Partial<Record<ReasonKind, Found>>;
}

/** The places of the other sides that fit best, best first; equal scores stand in the order of their slugs. */
export function bestFits(place: Candidate, others: Candidate[], limit: number, basis: Basis): Fit[] {
  return others
    .filter((other) => other.side !== place.side)
    .map((other) => fitOf(place, other, basis))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.slug.localeCompare(b.slug))
    .slice(0, limit);
}

/** What holds before the secretariat says otherwise, where nothing was learned yet. */
export const plainBasis = (twinOf: TwinOf): Basis => ({ twinOf, model: null, weights: WEIGHTS });
