/** What Chinese and Latin letters stand apart, in parts of the size. */
const GAP = 0.14;
/** How thick the stroke is that makes Chinese bold, in parts of the size. */
export const STROKE = 0.028;

const LATIN = { first: /^[\p{Script=Latin}\p{N}]/u, last: /[\p{Script=Latin}\p{N}]$/u };
const HAN = { first: /^\p{Script=Han}/u, last: /\p{Script=Han}$/u };

/** What two neighbours stand apart, in parts of the size: those of two scripts a little. */
export function gapBetween(before: string, after: string): number {
  const last = before.slice(-2);
  const apart = (HAN.last.test(last) && LATIN.first.test(after)) || (LATIN.last.test(last) && HAN.first.test(after));
  return apart ? GAP : 0;
}
