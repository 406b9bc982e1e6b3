import { graphemes } from "./graphemes";

// One character can be of many code units, so a little more is looked at than is kept.
const LONGEST_GRAPHEME = 64;

/**
 * The beginning of a text, at most so long (in UTF-16 code units, as lengths are counted everywhere), cut between what a
 * reader sees as characters: never within an emoji, a rare Han character or before an accent. `end` says there is more.
 */
export function excerpt(text: string, longest: number, end = ""): string {
  if (text.length <= longest) return text;
  let length = 0;
  for (const { index, segment } of graphemes(text.slice(0, longest + LONGEST_GRAPHEME))) {
    if (index + segment.length > longest - end.length) break;
    length = index + segment.length;
  }
  return `${text.slice(0, length).trimEnd()}${end}`;
}

/** The end of a text, cut in the same way. */
export function ending(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const from = Math.max(0, text.length - longest - LONGEST_GRAPHEME);
  const tail = text.slice(from);
  const first = [...graphemes(tail)].find(({ index }) => from + index >= text.length - longest);
  return first ? tail.slice(first.index) : "";
}
