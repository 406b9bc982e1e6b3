import { type Analysis, analyse, type Features, isPair, isTerm } from "./features";
import type { Model, PassageName, Taken } from "./model";
import { scoreOf } from "./score";
import { cosine } from "./space";
import { letterWords } from "./words";

/** The words that carried a likeness: of the question, and of the passage in each language; the weightiest first. */
export type Carriers = { question: string[]; en: string[]; zh: string[] };
/** A passage that is near to a question, and how near: from 0 to 1. */
export type Near = PassageName & { score: number; carriers: Carriers };

/** So many words are shown of each. */
const MOST_WORDS = 3;
/** A word carries if it brings at least this part of what the weightiest does. */
const CARRIES = 0.25;

/**
 * The passages nearest to a question in either language, nearest first, with the words that carried them. Less than
 * `least` is not near: what has nothing to do with a question scores below it.
 */
export async function nearest(
  model: Model,
  question: string,
  {
    limit = 10,
    least = 0.12,
    passes = () => true,
  }: { limit?: number; least?: number; passes?: (name: PassageName) => boolean } = {},
): Promise<Near[]> {
  const asked = analyse(question, model.vocabulary, { translated: true, widened: true });
  if (asked.features.size === 0) return [];
  const vector = await model.encoder.encode(asked);
  const shares = model.words(asked.features);
  const known = knownShare(asked, model);
  const near = model.passages
    .map((passage, at) => ({ passage, vector: model.vectors[at] ?? vector, words: shares[at] ?? 0 }))
    .filter(({ passage }) => passes(passage))
    .map((one) => ({ ...one, score: scoreOf(known * cosine(vector, one.vector), one.words) }))
    .filter(({ score }) => score >= least)
    // Sorting keeps the order of what scores the same.
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
  const carriersOf = carriersFor(model, asked, vector);
  return near.map(({ passage, vector: its, score }) => ({
    ...{ place: passage.place, kind: passage.kind, key: passage.key },
    score,
    carriers: carriersOf(passage, its),
  }));
}

/**
 * How much of what a question's words tell passages say at all: of half a question no passage is wholly about it. The words
 * of a term are understood where its term is said, or one near to it.
 */
function knownShare({ features, words }: Analysis, { weigh, said }: Model): number {
  const terms = [...features.keys()].filter((feature) => isTerm(feature) && said.has(feature));
  const names = terms.map((term) => words.get(term) ?? "");
  const stems = new Set(names.flatMap((name) => letterWords(name).map(({ stem }) => stem)));
  const isKnown = (feature: string) =>
    said.has(feature) || stems.has(feature) || names.some((name) => name.includes(words.get(feature) ?? feature));
  let [all, known] = [0, 0];
  for (const [feature, count] of features) {
    const tells = Math.log2(1 + count) * weigh(feature);
    all += tells;
    if (isKnown(feature)) known += tells;
  }
  return all && known / all;
}

/** Tells the words that carried a likeness with a question. */
function carriersFor({ encoder, weigh }: Model, asked: Analysis, vector: Float32Array) {
  const towardsQuestion = encoder.towards?.(vector);
  return ({ en, zh, whole }: Taken, passage: Float32Array): Carriers => {
    const towardsPassage = encoder.towards?.(passage);
    const part = (towards: typeof towardsPassage, other: Features) => (feature: string, count: number) =>
      // What both say counts twice: by what it is about, and as a word.
      Math.log2(1 + count) * weigh(feature) * ((towards?.(feature) ?? 0) + (other.has(feature) ? 1 : 0));
    const ofPassage = part(towardsQuestion, asked.features);
    return {
      question: weightiest(asked, part(towardsPassage, whole.features)),
      en: weightiest(en, ofPassage),
      zh: weightiest(zh, ofPassage),
    };
  };
}

/** The words of a text whose features bring most, each once; pairs of characters are no words. */
function weightiest({ features, words }: Analysis, part: (feature: string, count: number) => number): string[] {
  const sums = new Map<string, number>();
  for (const [feature, count] of features) {
    const word = words.get(feature);
    if (word && !isPair(feature)) sums.set(word, (sums.get(word) ?? 0) + part(feature, count));
  }
  const sorted = [...sums].filter(([, sum]) => sum > 0).sort(([, a], [, b]) => b - a);
  const most = sorted[0]?.[1] ?? 0;
  const carrying = sorted.filter(([, sum]) => sum >= CARRIES * most);
  // “Waste” says nothing beside “waste management”, and 巴塞 nothing beside 巴塞罗那.
  const wholes = carrying.filter(
    ([word, sum]) => !carrying.some(([other, its]) => other !== word && other.includes(word) && its >= sum / 2),
  );
  const apart: string[] = [];
  for (const [word] of wholes)
    if (apart.length < MOST_WORDS && !apart.some((other) => other.includes(word) || word.includes(other)))
      apart.push(word);
  return apart;
}
