import { TWIN } from "./weights";

/** Tells the twin of a theme; the taxonomy's `twinOf` has this form. */
export type TwinOf = (theme: string) => string | undefined;

/**
 * How alike two lists of themes are, from 0 to 1 (a soft cosine): a place that names everything fits nobody particularly
 * well, and a theme counts for part of its twin. `themes` are those of the first list that the second answers, each
 * subject once.
 */
export function likeness(a: string[], b: string[], twinOf: TwinOf): { themes: string[]; share: number } {
  const [left, right] = [new Set(a), new Set(b)];
  const answers = (themes: Set<string>, theme: string | undefined) => theme !== undefined && themes.has(theme);
  const overlap = (these: Set<string>, those: Set<string>) =>
    [...these].reduce((sum, theme) => sum + (those.has(theme) ? 1 : 0) + (answers(those, twinOf(theme)) ? TWIN : 0), 0);
  const themes = [...left].filter((theme) => {
    const twin = twinOf(theme);
    return right.has(theme) || (answers(right, twin) && !answers(left, twin));
  });
  const both = overlap(left, right);
  return { themes, share: both && both / Math.sqrt(overlap(left, left) * overlap(right, right)) };
}
