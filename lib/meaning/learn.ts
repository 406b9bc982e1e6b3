import { EVD, Matrix } from "ml-matrix";
import type { Features } from "./features";
import { type Learned, postings } from "./space";
import { type Weigh, weighed } from "./weighing";

/** Into so many directions what is said in a few hundred passages falls: measured, with 60 to 300. */
const DIMENSIONS = 150;

/**
 * Latent semantic indexing: the directions in which passages of two languages differ most. Takes a
 * second for four hundred passages.
 */
export function learn(passages: Features[], weigh: Weigh): Learned {
  const rows = passages.map((features) => weighed(features, weigh));
  const alike = Matrix.zeros(rows.length, rows.length);
  for (const standing of postings(rows).values())
    for (const [i, x] of standing) for (const [j, y] of standing) alike.set(i, j, alike.get(i, j) + x * y);
  const { realEigenvalues: values, eigenvectorMatrix: vectors } = new EVD(alike, { assumeSymmetric: true });
  const largest = values
    .map((value, at) => ({ value, at }))
    .filter(({ value }) => value > 1e-9)
    .sort((a, b) => b.value - a.value)
    .slice(0, DIMENSIONS);
  const shares = new Float32Array(rows.length * largest.length);
  rows.forEach((_, row) => {
    largest.forEach(({ value, at }, column) => {
      shares[row * largest.length + column] = vectors.get(row, at) / Math.sqrt(value);
    });
  });
  return { dimensions: largest.length, shares };
}
