import { baseAfter, type Conflict, changedPaths, merged } from "@/lib/merge/merge";
import type { DraftCopy } from "./draft-copy";

/** A draft with a copy joined to it. */
type Joined<C> = {
  content: C;
  /** What the copy was made from, as the server knows it. */
  base: C;
  /** The fields in which both wrote: the text that stands in the content, and the one that stands in `other`. */
  conflicts: Conflict[];
  other: C;
  /** Those of them whose other text is the reader's too, from another window. */
  otherWindow: string[];
};

/**
 * Joins what a window left to what stands here. Of two texts of a field the reader's own stands in it, where the other
 * was saved by somebody; of two of the reader's own the one that stands here already, as it was written later.
 */
export function joinCopy<C>({ base: from, mine, sent }: DraftCopy<C>, here: C, saved: C): Joined<C> {
  const base = sent ? baseAfter(from, sent, saved) : from;
  const ofWindows = new Set(changedPaths(saved, here));
  const content = merged(base, mine, here, (path) => (ofWindows.has(path) ? "theirs" : "mine")).content;
  const other = merged(base, mine, here, (path) => (ofWindows.has(path) ? "mine" : "theirs")).content;
  const { conflicts } = merged(base, content, other);
  const otherWindow = conflicts.map(({ path }) => path).filter((path) => ofWindows.has(path));
  return { content, base, conflicts, other, otherWindow };
}
