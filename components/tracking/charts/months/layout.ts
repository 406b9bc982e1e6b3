import { scaleLinear } from "d3-scale";

export type DrawnMonth = {
  index: number;
  count: number;
  /** Left edge and width, in parts of the drawing's width. */
  x: number;
  width: number;
  blocks: { y: number; height: number }[];
};
export type Strip = {
  height: number;
  months: DrawnMonth[];
  /** Where bars stand instead of blocks: the month whose number is written. */
  peak: DrawnMonth | null;
};

const BLOCK = { height: 8, between: 2, widest: 0.05, share: 0.6 };
/** More blocks than these on one another are no longer counted by eye: they are a bar. */
export const MOST_BLOCKS = 6;
const BAR = { height: 52, number: 16, least: 3 };

/** One kind of thing month by month: a block for each project, or bars on the scale of `most` where that is more than six. */
export function layoutStrip(counts: number[], most: number): Strip {
  const column = 1 / Math.max(counts.length, 1);
  const width = Math.min(column * BLOCK.share, BLOCK.widest);
  const isBars = most > MOST_BLOCKS;
  const tall = scaleLinear([0, most], [0, BAR.height]);
  const highest = Math.max(1, ...counts);
  const barOf = (count: number) => Math.max(BAR.least, Math.round(tall(count)));
  const height = isBars ? barOf(highest) + BAR.number : highest * (BLOCK.height + BLOCK.between);
  const blocksOf = (count: number) => {
    if (!isBars)
      return Array.from({ length: count }, (_, n) => ({
        y: height - (n + 1) * (BLOCK.height + BLOCK.between),
        height: BLOCK.height,
      }));
    return [{ y: height - barOf(count), height: barOf(count) }];
  };
  const months = counts.flatMap((count, index) =>
    count > 0 ? [{ index, count, x: (index + 0.5) * column - width / 2, width, blocks: blocksOf(count) }] : [],
  );
  return { height, months, peak: isBars ? (months.find(({ count }) => count === highest) ?? null) : null };
}
