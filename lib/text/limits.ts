/**
 * How many characters the texts of forms may have, by what is written: the schemas refuse what is longer, and the fields
 * say how much is left, by the same number.
 */
export const LIMITS = {
  /** The title of a project, a milestone, a meeting, a document, a call. */
  title: 160,
  summary: 4_000,
  /** What is said beside something: why it is to change, what a meeting is about, an assessor's comment. */
  remark: 4_000,
  /** What a decision answers to the places, all advice together. */
  answer: 6_000,
  /** A text of the plan in paragraphs, one on a line, and a unit of measurement. */
  paragraphs: 6_000,
  line: 200,
  unit: 60,
} as const;
