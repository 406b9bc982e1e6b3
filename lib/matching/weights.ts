/**
 * Why two places fit, and how much each reason weighs; the weights sum to 100. Challenges are left out, since the
 * brochure prints none for Chinese places, and every pair would lose the same points.
 */
export const WEIGHTS = {
  /** The other place offers what this one seeks. */
  theyOffer: 40,
  /** This place offers what the other one seeks. */
  youOffer: 40,
  /** Both name the theme among their own. */
  bothNamed: 20,
} as const;

/** How much a theme counts for its twin: the same subject, seen by a city here and by a region there. */
export const TWIN = 0.8;

export type ReasonKind = keyof typeof WEIGHTS;
