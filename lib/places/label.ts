// As wide as a bold letter of a wide typeface is in the middle, since nobody knows which one a reader has.
const LATIN = 10;
const HAN = 14;
const GAP = 9;
const HEIGHT = 14;

const widthOf = (name: string) =>
  Array.from(name, (letter) => (/\p{Script=Han}/u.test(letter) ? HAN : LATIN)).reduce((sum, width) => sum + width, 0);

/** Where a name is written on a map, so that it lies within the view: right of its point, left of it, else above or below. */
export function labelAt(point: { x: number; y: number }, view: { width: number }, name: string) {
  const width = widthOf(name);
  if (point.x + GAP + width <= view.width) return { x: point.x + GAP, y: point.y + 5, anchor: "start" as const };
  if (point.x - GAP - width >= 0) return { x: point.x - GAP, y: point.y + 5, anchor: "end" as const };
  const half = Math.min(width, view.width) / 2;
  const x = Math.min(Math.max(point.x, half), view.width - half);
  const above = point.y - GAP - HEIGHT > 0;
  return { x, y: above ? point.y - GAP : point.y + GAP + HEIGHT, anchor: "middle" as const };
}
