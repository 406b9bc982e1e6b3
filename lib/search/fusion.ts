import { keyOf } from "./document";
import type { Ranked } from "./ranking";

/**
 * One order of what was found by what it says and by what it means: a document counts for the sum of both. Both come with
 * scores of one scale, on which 1 is a document whose text says what was asked, and 3 one whose title does.
 */
export function fused(byWords: Ranked[], byMeaning: Ranked[]): Ranked[] {
  const all = new Map(byWords.map((one) => [keyOf(one.document), one]));
  for (const { document, score, because } of byMeaning) {
    const said = all.get(keyOf(document))?.score ?? 0;
    all.set(keyOf(document), { document, score: said + score, because: said < score ? because : undefined });
  }
  return [...all.values()].sort((a, b) => b.score - a.score || a.document.sourceId - b.document.sourceId);
}
