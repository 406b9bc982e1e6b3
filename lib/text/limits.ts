/**
 * How many characters the texts of forms may have, by what is written: the schemas refuse what is longer, and the fields
 * say how much is left, by the same number.
 */
export const LIMITS = {
  /** The title of a project, a milestone, a call. */
  title: 160,
  summary: 4_000,
  /** A text of the plan in paragraphs, one on a line, and a unit of measurement. */
  paragraphs: 6_000,
  line: 200,
  unit: 60,
} as const;
