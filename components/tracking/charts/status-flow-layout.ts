import { linkVertical } from "d3-shape";
import type { ProjectStatus } from "@/lib/project-rules/status";

export const NODE = { width: 166, height: 76 };
export const FLOW_SIZE = { width: 1_116, height: 366 };

/** Where each status stands: the straight way above, what leaves it below. */
export const PLACED: Partial<Record<ProjectStatus, { x: number; y: number }>> = {
  PROPOSED: { x: 0, y: 60 },
  UNDER_REVIEW: { x: 237, y: 60 },
  AGREED: { x: 474, y: 60 },
  IN_PROGRESS: { x: 711, y: 60 },
  COMPLETED: { x: 948, y: 60 },
  WITHDRAWN: { x: 0, y: 280 },
  CHANGES_REQUESTED: { x: 190, y: 280 },
  DECLINED: { x: 380, y: 280 },
  ON_HOLD: { x: 592, y: 280 },
  CANCELLED: { x: 830, y: 280 },
};

const linkOf = linkVertical();

type Point = { x: number; y: number };
const spread = (from: ProjectStatus, to: ProjectStatus) => (from < to ? -22 : 22);

/** The line of a move from one status to another, and where its number stands. */
export function lineOf(from: ProjectStatus, to: ProjectStatus): { path: string; label: Point } | null {
  const [a, b] = [PLACED[from], PLACED[to]];
  if (!a || !b) return null;
  const middle = NODE.height / 2;
  if (a.y === b.y && Math.abs(b.x - a.x) < 300 && b.x > a.x) {
    const y = a.y + middle;
    return { path: `M${a.x + NODE.width} ${y}H${b.x}`, label: { x: (a.x + NODE.width + b.x) / 2, y: y - 8 } };
  }
  if (a.y === b.y) {
    // Back, or over a neighbour: an arc above the upper row, below the lower one.
    const above = a.y < 200;
    const y = above ? a.y : a.y + NODE.height;
    const far = above ? y - 50 : y + 34;
    const [x1, x2] = [a.x + NODE.width / 2, b.x + NODE.width / 2];
    return {
      path: `M${x1} ${y}C${x1} ${far} ${x2} ${far} ${x2} ${y}`,
      label: { x: (x1 + x2) / 2, y: above ? y - 32 : y + 30 },
    };
  }
  const down = a.y < b.y;
  const shift = spread(from, to);
  const start = { x: a.x + NODE.width / 2 + shift, y: down ? a.y + NODE.height : a.y };
  const end = { x: b.x + NODE.width / 2 + shift, y: down ? b.y : b.y + NODE.height };
  const half = (start.y + end.y) / 2;
  return {
    path: linkOf({ source: [start.x, start.y], target: [end.x, end.y] }) ?? "",
    label: { x: start.x + (end.x - start.x) * 0.5, y: half + (down ? -6 : 14) },
  };
}
