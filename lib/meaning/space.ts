import type { Analysis, Features } from "./features";
import { type Weigh, weighed } from "./weighing";

/**
 * Where a text lies among all that passages speak of, as a vector of length one: texts about the same lie near each
 * other, in whichever language. Whoever runs an embedding model gives another encoder; what carried a likeness is then
 * told by the words alone.
 */
export interface Encoder {
  encode(text: Analysis): Float32Array | Promise<Float32Array>;
  /** How far a feature brings the texts that have it towards a vector. */
  towards?(vector: Float32Array): (feature: string) => number;
}

/** What an encoder has learned: for each passage that it learned from, its share in each direction, row by row. */
export type Learned = { dimensions: number; shares: Float32Array };

/** The encoder that learned from these passages: a text lies where the passages do that it has words in common with. */
export function latentEncoder({ dimensions, shares }: Learned, passages: Features[], weigh: Weigh) {
  const standing = postings(passages.map((features) => weighed(features, weigh)));
  const rowOf = (passage: number) => shares.subarray(passage * dimensions, (passage + 1) * dimensions);
  return {
    encode({ features }) {
      const common = new Map<number, number>();
      for (const [feature, x] of weighed(features, weigh))
        for (const [passage, y] of standing.get(feature) ?? []) common.set(passage, (common.get(passage) ?? 0) + x * y);
      const vector = new Float32Array(dimensions);
      for (const [passage, share] of common)
        rowOf(passage).forEach((part, at) => {
          vector[at] = (vector[at] ?? 0) + share * part;
        });
      const length = Math.hypot(...vector) || 1;
      return vector.map((value) => value / length);
    },
    towards(vector) {
      const near = new Map<number, number>();
      const nearness = (passage: number) => {
        const known = near.get(passage) ?? cosine(rowOf(passage), vector);
        near.set(passage, known);
        return known;
      };
      return (feature) => {
        let sum = 0;
        for (const [passage, x] of standing.get(feature) ?? []) sum += x * nearness(passage);
        return sum;
      };
    },
  } satisfies Encoder;
}

type Postings = Map<string, [number, number][]>;

/** Of each feature in which passages it stands, by their numbers, and how weighty it is there. */
export function postings(rows: Features[]): Postings {
  const found: Postings = new Map();
  rows.forEach((row, at) => {
    for (const [feature, weight] of row) {
      const standing = found.get(feature);
      if (standing) standing.push([at, weight]);
      else found.set(feature, [[at, weight]]);
    }
  });
  return found;
}

/** The sum of products; of two vectors of length one their cosine: 1 for the same, 0 for what has nothing in common. */
export function cosine(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}
