/** One way in which a notion may stand in a document: as the stem of a word, as several in a row, or as Chinese characters. */
export type Form =
  | { stem: string; weight: number }
  | { row: readonly string[]; weight: number }
  | { chinese: string; weight: number };

/** One thing that was asked for, in all the forms that it is found in; the plainest form has the weight 1. */
export type Notion = { asked: string; forms: Form[] };
