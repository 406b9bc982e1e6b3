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
  /** What is written to each other: a comment, a report. */
  message: 8_000,
  /** Why something is done, or what is to be known with it. */
  reason: 2_000,
  /** What somebody says in a few sentences: a condition, a word of endorsement, a remark on a figure. */
  note: 1_000,
  /** Why a measured value is corrected. */
  correction: 500,
  /** A text of the programme's pages, and the overview of a place. */
  page: 20_000,
  /** The name of a practice or priority, and what is said of it. */
  itemTitle: 200,
  item: 6_000,
  /** Where a figure is from, where a meeting takes place. */
  source: 300,
  venue: 300,
  /** Who made a picture, and what is to be seen on it. */
  author: 200,
  alternative: 300,
  webAddress: 500,
  fileName: 200,
  personName: 120,
  placeName: 100,
  termName: 120,
  /** What a personal token is for. */
  tokenName: 100,
  /** What is searched for, and what a view that was saved is called. */
  search: 100,
  viewName: 100,
  viewQuery: 2_000,
  emailAddress: 254,
  password: 256,
} as const;
