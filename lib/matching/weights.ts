/**
 * Why two places fit, and how much each reason weighs before the secretariat says otherwise; the weights sum to 100. Most
 * is what both would gain, the same in both directions; what would only ease a cooperation weighs little. None is fitted to
 * pairings that were made. Challenges are left out, since the brochure prints none for Chinese places, and every pair would
 * lose the same points.
 */
export const WEIGHTS = {
  /** The other place offers what this one seeks, by theme. */
  theyOffer: 20,
  /** This place offers what the other one seeks, by theme. */
  youOffer: 20,
  /** An offer of the other place says what a priority of this one does, in whichever words and language. */
  theyMean: 15,
  /** An offer of this place says what a priority of the other one does. */
  youMean: 15,
  /** Both name the theme among their own. */
  bothNamed: 10,
  /** One is named in the profile of the other, or they work together. */
  ties: 8,
  /** Both are cities, or regions, and of about the same population. */
  scale: 4,
  /** The other place has few projects on its hands, and answers invitations soon. */
  capacity: 4,
  /** What both would work on is in no project of this place yet. */
  uncovered: 4,
} as const;

/** How much a theme counts for its twin: the same subject, seen by a city here and by a region there. */
export const TWIN = 0.8;

export type ReasonKind = keyof typeof WEIGHTS;
export const REASON_KINDS = Object.keys(WEIGHTS) as ReasonKind[];
export type Weights = Readonly<Record<ReasonKind, number>>;

/** Reasons that let two places fit; the others only speak for whom already fits. */
export const GAINS: ReadonlySet<ReasonKind> = new Set([
  ...(["theyOffer", "youOffer", "theyMean", "youMean", "bothNamed", "ties"] as const),
]);
