import { keyOf } from "./document";
import type { Ranked } from "./ranking";

/**
 * One order of what several ways of searching found: a document counts for the sum of what they say of it. Every list
 * comes with scores of one scale, on which 1 is a document whose text says what was asked, and 3 one whose title does.
 */
export function fused(lists: Ranked[][]): Ranked[] {
  const sums = new Map<string, Ranked>();
  for (const { document, score } of lists.flat()) {
    const key = keyOf(document);
    sums.set(key, { document, score: score + (sums.get(key)?.score ?? 0) });
  }
  return [...sums.values()].sort((a, b) => b.score - a.score || a.document.sourceId - b.document.sourceId);
}
