/** A figure of one place among those of all: a bar for each place, or how many places lie in each class of size. */
export type RankDrawing = {
  kind: "places" | "classes";
  /** Heights as shares of the tallest, from the largest figure to the smallest. */
  bars: number[];
  /** Which of the bars is one's own, or holds it. */
  own: number;
};

/** More bars than these cannot be told from each other any more. */
const MOST_BARS = 60;
const CLASSES = 30;

const round = (share: number) => Math.round(share * 1000) / 1000;

/** Draws where a figure stands among all, its own among them; null where it, or whatever it could be compared with, is missing. */
export function rankDrawing(own: number, all: number[]): RankDrawing | null {
  const stated = all.filter((figure) => Number.isFinite(figure) && figure > 0).sort((a, b) => b - a);
  const [largest, smallest] = [stated[0], stated.at(-1)];
  const at = stated.indexOf(own);
  if (at < 0 || largest === undefined || smallest === undefined || stated.length < 2) return null;
  if (stated.length <= MOST_BARS)
    return { kind: "places", bars: stated.map((figure) => round(figure / largest)), own: at };
  // Sizes of places differ by powers of ten, so the classes do.
  const width = Math.log(largest / smallest) / CLASSES || 1;
  const classOf = (figure: number) => Math.min(Math.floor(Math.log(largest / figure) / width), CLASSES - 1);
  const counts = Array<number>(CLASSES).fill(0);
  for (const figure of stated) counts[classOf(figure)] = (counts[classOf(figure)] ?? 0) + 1;
  const most = Math.max(...counts);
  return { kind: "classes", bars: counts.map((count) => round(count / most)), own: classOf(own) };
}
