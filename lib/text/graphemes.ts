type Grapheme = { index: number; segment: string };

/** A flag, or a sign with all that changes it: accents, skin tones, what is joined to it. */
const CLUSTER = /\p{RI}\p{RI}|\r\n|[^\p{M}](?:[\p{M}\p{Emoji_Modifier}]|\u200d[^\p{M}])*|\p{M}+/gsu;

/** The same without `Intl.Segmenter`, which Firefox has from 125 on: good enough for European scripts, Han and emoji. */
export const graphemesByRule = (text: string): Grapheme[] =>
  [...text.matchAll(CLUSTER)].map(({ index, 0: segment }) => ({ index, segment }));

/** What a reader sees as characters, each with where it begins. */
export const graphemes: (text: string) => Iterable<Grapheme> =
  "Segmenter" in Intl
    ? (text) => new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(text)
    : graphemesByRule;
