/** What somebody types, in which language, and what must and must not come of it. */
export interface Query {
  q: string;
  /**
   * Any of these may come first. A slug is the place or anything that it offers or seeks; `slug#Title` one offer or
   * priority by its English title; `project:Title` and `call:Title` by the title that it was first written in.
   */
  first: string[];
  /** None of these may be among the first ten. */
  never?: string[];
}
