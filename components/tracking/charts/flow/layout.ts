import { area, curveBumpX } from "d3-shape";
import { isGivenUp, STEPS, type Step } from "@/lib/project-rules/status";
import type { StatusFlow } from "@/lib/tracking/charts/status-flow";

/** One project's thread, or the ribbon of those of a cluster that came to the same end. */
export type Lane = {
  key: string;
  cluster: string;
  pale: boolean;
  furthest: Step;
  /** Of `ends`, the one it comes to. */
  end: number;
  /** Its upper edge where the steps are, and where it ends. */
  y: number;
  endY: number;
  width: number;
};
export type FlowEnd = { end: StatusFlow["ends"][number]; y: number; height: number };
export type FlowLayout = {
  lanes: Lane[];
  ends: FlowEnd[];
  /** From the first to the last lane that passes each step. */
  steps: { step: Step; from: number; to: number }[];
  height: number;
};

/** Where the steps stand, and where threads end, in thousandths of the drawing's width. */
export const STEP_X: Record<Step, number> = { PROPOSED: 0, UNDER_REVIEW: 290, AGREED: 545, IN_PROGRESS: 800 };
export const END_X = 1_000;

/** So high are all lanes together at most, in px; and so high is what names an end. */
const ROOM = { threads: 420, ribbons: 280, end: 40, between: 10 };
const WIDEST = 15;
const THINNEST = 3;
const GAP = 1.5;

type Given = Pick<StatusFlow, "ends" | "threads"> & { clusters: string[] };
type Part = { key: string; cluster: string; count: number };

/**
 * Lays out the flow: what came furthest lies uppermost, and ends stand in the order of their lanes, so that none crosses
 * another; each end is at least as high as what names it, so that every lane leads straight or down.
 */
export function layoutFlow({ ends, threads, clusters }: Given): FlowLayout {
  const total = ends.reduce((sum, { figure }) => sum + figure.count, 0);
  const widthOf = threads
    ? () => Math.min(WIDEST, ROOM.threads / Math.max(total, 1)) - GAP
    : (count: number) => Math.max(THINNEST, (count / total) * ROOM.ribbons);
  const lanes: Lane[] = [];
  const drawn: FlowEnd[] = [];
  let y = 0;
  let top = 0;
  for (const [index, end] of ends.entries()) {
    const parts = partsOf(end, threads, clusters);
    const high = parts.reduce((sum, { count }) => sum + widthOf(count) + GAP, 0);
    const height = Math.max(ROOM.end, high + ROOM.between);
    let endY = top + (height - high) / 2;
    for (const { key, cluster, count } of parts) {
      const width = widthOf(count);
      const pale = isGivenUp(end.status);
      lanes.push({ key, cluster, pale, furthest: end.furthest, end: index, y, endY, width });
      y += width + GAP;
      endY += width + GAP;
    }
    drawn.push({ end, y: top, height });
    top += height;
  }
  const at = (step: Step) => STEPS.indexOf(step);
  return {
    lanes,
    ends: drawn,
    steps: STEPS.flatMap((step) => {
      const last = lanes.findLast(({ furthest }) => at(furthest) >= at(step));
      return last ? [{ step, from: 0, to: last.y + last.width }] : [];
    }),
    height: top,
  };
}

/** What comes to one end, by cluster: each project where they are drawn one by one. */
function partsOf(
  { furthest, status, clusters: counts }: StatusFlow["ends"][number],
  threads: Given["threads"],
  clusters: string[],
): Part[] {
  const own = (cluster: string) =>
    (threads ?? [])
      .filter((thread) => thread.furthest === furthest && thread.status === status && thread.cluster === cluster)
      .map(({ code }) => ({ key: code, cluster, count: 1 }));
  return clusters.flatMap((cluster) => {
    const count = counts[cluster] ?? 0;
    if (threads) return own(cluster);
    return count > 0 ? [{ key: `${furthest} ${status} ${cluster}`, cluster, count }] : [];
  });
}

const shape = area<{ x: number; y: number; width: number }>()
  .x(({ x }) => x)
  .y0(({ y }) => y)
  .y1(({ y, width }) => y + width)
  .curve(curveBumpX)
  .digits(1);

/** A lane as an outline: level as far as its last step, then down to its end. */
export const laneShape = ({ y, endY, width, furthest }: Lane): string =>
  shape([
    ...(STEP_X[furthest] > 0 ? [{ x: 0, y, width }] : []),
    { x: STEP_X[furthest], y, width },
    { x: END_X, y: endY, width },
  ]) ?? "";

/** The same flow from the top down, for a narrow screen: a row for each step and each end, the lanes beside one another. */
export type Stairs = {
  rows: { row: { step: Step } | { end: FlowEnd["end"] }; y: number; height: number }[];
  lanes: (Pick<Lane, "key" | "cluster" | "pale"> & { path: string; width: number })[];
  /** The steps as level bars across the lanes that pass them. */
  bars: { step: Step; y: number; to: number }[];
  height: number;
};

/** How wide the stairs are drawn, and how wide their lanes are together at most, in px. */
export const STAIRS_WIDTH = 150;
const LANES_WIDTH = 116;
const STAIRS_ROW = 40;
const TURN = 8;

/** Turns the flow: what leaves first lies outermost and turns off uppermost, so that nothing crosses. */
export function stairsOf({ lanes, ends, steps }: FlowLayout): Stairs {
  const wide = lanes.reduce((most, { y, width }) => Math.max(most, y + width), 1);
  const scale = Math.min(0.75, LANES_WIDTH / wide);
  const rows: Stairs["rows"] = [];
  const drawn: Stairs["lanes"] = [];
  const bars: Stairs["bars"] = [];
  let y = 0;
  for (const { step, to } of steps) {
    rows.push({ row: { step }, y, height: STAIRS_ROW });
    bars.push({ step, y: y + STAIRS_ROW / 2, to: to * scale });
    y += STAIRS_ROW;
    for (const [index, { end }] of [...ends.entries()].reverse()) {
      if (end.furthest !== step) continue;
      const own = lanes.filter((lane) => lane.end === index).reverse();
      const high = own.reduce((sum, { width }) => sum + (width + GAP) * scale, 0);
      const height = Math.max(STAIRS_ROW, high + ROOM.between);
      let at = y + (height - high) / 2;
      for (const lane of own) {
        const width = lane.width * scale;
        drawn.push({
          key: lane.key,
          cluster: lane.cluster,
          pale: lane.pale,
          width,
          path: turning((lane.y + lane.width / 2) * scale, at + width / 2),
        });
        at += (lane.width + GAP) * scale;
      }
      rows.push({ row: { end }, y, height });
      y += height;
    }
  }
  return { rows, lanes: drawn, bars, height: y };
}

/** From the first step down, and round a corner to the end of the row. */
function turning(x: number, y: number): string {
  const turn = Math.min(TURN, STAIRS_WIDTH - x);
  const [left, right, above, below] = [x, x + turn, y - turn, y].map((value) => Math.round(value * 10) / 10);
  return `M${left} ${STAIRS_ROW / 2}V${above}Q${left} ${below} ${right} ${below}H${STAIRS_WIDTH}`;
}
