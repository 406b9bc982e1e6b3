import type { TermFinder } from "./glossary";
import type { Glosses } from "./glosses";
import { chinesePairs, chineseWords, letterWords } from "./words";

/**
 * What a text is compared by, and how often each stands in it: stems of words written with letters, Chinese words, pairs
 * of Chinese characters (`~`), and the programme's terms (`=`).
 */
export type Features = ReadonlyMap<string, number>;
/** A text, its features, and by which of its words each came in. */
export type Analysis = { text: string; features: Features; words: ReadonlyMap<string, string> };

/** What is known of words, whichever text they stand in. */
export type Vocabulary = { terms: TermFinder; glosses: Glosses };

/** How much a term counts that is near to one that was asked for. */
const NEAR = 0.4;

export const isPair = (feature: string): boolean => feature.startsWith("~");
export const isTerm = (feature: string): boolean => feature.startsWith("=");

/**
 * Takes a text apart. `translated` adds what its Chinese words mean in English: for a text that has no English beside it;
 * `widened` adds the terms near to those that it names: for a question.
 */
export function analyse(
  text: string,
  { terms, glosses }: Vocabulary,
  { translated = false, widened = false }: { translated?: boolean; widened?: boolean } = {},
): Analysis {
  const features = new Map<string, number>();
  const words = new Map<string, string>();
  const add = (feature: string, word: string, count = 1) => {
    features.set(feature, (features.get(feature) ?? 0) + count);
    if (!words.has(feature)) words.set(feature, word);
  };
  for (const { stem, surface } of letterWords(text)) add(stem, surface);
  for (const word of chineseWords(text)) {
    add(word, word);
    const stems = (translated && glosses.get(word)) || [];
    // What a word means is told by all of its glosses together as much as by itself.
    for (const stem of stems) add(stem, word, 1 / Math.sqrt(stems.length));
  }
  for (const pair of chinesePairs(text)) add(`~${pair}`, pair);
  const named = terms.namedIn(text);
  for (const { key, name } of named) add(`=${key}`, name);
  if (widened)
    for (const { key, name } of named)
      for (const near of terms.near(key)) if (!features.has(`=${near}`)) add(`=${near}`, name, NEAR);
  return { text, features, words };
}

/** The features of several texts together: of a passage in both languages. */
export function together(analyses: Analysis[]): Analysis {
  const features = new Map<string, number>();
  const words = new Map<string, string>();
  for (const analysis of analyses)
    for (const [feature, count] of analysis.features) {
      features.set(feature, (features.get(feature) ?? 0) + count);
      if (!words.has(feature)) words.set(feature, analysis.words.get(feature) ?? feature);
    }
  return { text: analyses.map(({ text }) => text).join("\n"), features, words };
}
