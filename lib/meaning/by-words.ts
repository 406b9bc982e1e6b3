import { type Features, isPair } from "./features";
import type { Weigh } from "./weighing";

// As BM25 has them: how soon a word that is repeated counts no more, and how much a long passage is held back.
const SATURATION = 1.2;
const LENGTH = 0.5;
/** Pairs of characters repeat what the words say. */
const PAIR = 0.5;

const factor = (feature: string) => (isPair(feature) ? PAIR : 1);

/** How much of what a question's words tell each passage says. */
export type ByWords = (question: Features) => Float64Array;

/** Compares by words, stems and terms: for each passage the share of the question that stands in it, from 0 to 1. */
export function byWords(passages: Features[], weigh: Weigh): ByWords {
  const lengths = passages.map((features) =>
    [...features].reduce((sum, [feature, count]) => sum + count * factor(feature), 0),
  );
  const usual = lengths.reduce((sum, length) => sum + length, 0) / (passages.length || 1);
  const standing = new Map<string, [number, number][]>();
  passages.forEach((features, at) => {
    const held = SATURATION * (1 - LENGTH + (LENGTH * (lengths[at] ?? 0)) / usual);
    for (const [feature, count] of features) {
      const entry: [number, number] = [at, (count * (1 + SATURATION)) / (count + held)];
      const entries = standing.get(feature);
      if (entries) entries.push(entry);
      else standing.set(feature, [entry]);
    }
  });
  return (question) => {
    const shares = new Float64Array(passages.length);
    let all = 0;
    for (const [feature, count] of question) {
      const tells = Math.log2(1 + count) * factor(feature) * weigh(feature);
      all += tells;
      for (const [at, saturated] of standing.get(feature) ?? []) shares[at] = (shares[at] ?? 0) + tells * saturated;
    }
    return shares.map((share) => Math.min(1, share / (all || 1)));
  };
}
