import { gunzipSync, gzipSync } from "node:zlib";
import { type ByWords, byWords } from "./by-words";
import type { Analysis, Vocabulary } from "./features";
import { together } from "./features";
import { type Term, termFinder } from "./glossary";
import { cosine, type Encoder, type Learned, latentEncoder } from "./space";
import { inverseFrequencies, type Weigh } from "./weighing";

export const PASSAGE_KINDS = ["OVERVIEW", "OFFER", "PRIORITY"] as const;
export type PassageKind = (typeof PASSAGE_KINDS)[number];
/**
 * Where a passage stands: the place's slug, and the key of its offer or priority, or the number of a paragraph of what it
 * tells of itself, counted from 1.
 */
export type PassageName = { place: string; kind: PassageKind; key: string };
/** A passage in both languages; the text of a language that it is not written in is empty. */
export type Passage = PassageName & { en: string; zh: string };
/** A passage taken apart: by language, for the words that are shown, and as a whole, by which it is compared. */
export type Taken = PassageName & { en: Analysis; zh: Analysis; whole: Analysis };

/** All that is needed to compare texts with the passages. */
export type Model = {
  vocabulary: Vocabulary;
  passages: Taken[];
  vectors: Float32Array[];
  /** Every feature that some passage has. */
  said: ReadonlySet<string>;
  weigh: Weigh;
  words: ByWords;
  encoder: Encoder;
};

type Words = [feature: string, count: number, word: string][];
type Stored = {
  terms: Term[];
  glosses: [string, readonly string[]][];
  passages: (PassageName & { en: Words; zh: Words })[];
  dimensions: number;
  shares: string;
  vectors: string;
};

const wordsOf = ({ features, words }: Analysis): Words =>
  [...features].map(([feature, count]) => [feature, count, words.get(feature) ?? feature]);
const analysisOf = (words: Words): Analysis => ({
  text: "",
  features: new Map(words.map(([feature, count]) => [feature, count])),
  words: new Map(words.map(([feature, , word]) => [feature, word])),
});
const numbersIn = (text: string) => {
  const bytes = Buffer.from(text, "base64");
  return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
};
const asText = (numbers: Float32Array) =>
  Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).toString("base64");

/** What is kept of what was learned. */
export function packed(
  passages: Omit<Taken, "whole">[],
  { terms, glosses }: { terms: Term[]; glosses: [string, readonly string[]][] },
  { dimensions, shares }: Learned,
  vectors: Float32Array[],
): Buffer {
  const all = new Float32Array(vectors.length * dimensions);
  for (const [at, vector] of vectors.entries()) all.set(vector, at * dimensions);
  const stored: Stored = {
    terms,
    glosses,
    passages: passages.map(({ place, kind, key, en, zh }) => ({ place, kind, key, en: wordsOf(en), zh: wordsOf(zh) })),
    dimensions,
    shares: asText(shares),
    vectors: asText(all),
  };
  return gzipSync(JSON.stringify(stored));
}

/** Reads what was kept. */
export function unpacked(body: Uint8Array): Model {
  const stored: Stored = JSON.parse(gunzipSync(body).toString());
  const passages = stored.passages.map(({ place, kind, key, ...words }) => {
    const [en, zh] = [analysisOf(words.en), analysisOf(words.zh)];
    return { place, kind, key, en, zh, whole: together([en, zh]) };
  });
  const features = passages.map(({ whole }) => whole.features);
  const weigh = inverseFrequencies(features);
  const { dimensions } = stored;
  const all = numbersIn(stored.vectors);
  return {
    vocabulary: { terms: termFinder(stored.terms), glosses: new Map(stored.glosses) },
    passages,
    vectors: passages.map((_, at) => all.subarray(at * dimensions, (at + 1) * dimensions)),
    said: new Set(features.flatMap((one) => [...one.keys()])),
    weigh,
    words: byWords(features, weigh),
    encoder: latentEncoder({ dimensions, shares: numbersIn(stored.shares) }, features, weigh),
  };
}

/** How alike two passages are, by what they are about: from 0 to 1. */
export const alike = ({ vectors }: Pick<Model, "vectors">, a: number, b: number): number =>
  Math.max(0, cosine(vectors[a] ?? new Float32Array(), vectors[b] ?? new Float32Array()));
