import { linkVertical } from "d3-shape";
import type { ProjectStatus } from "@/lib/project-rules/status";

export const NODE = { width: 190, height: 76 };
export const FLOW_SIZE = { width: 1_116, height: 396 };

/** Where each status stands: the straight way above, what leaves it below. */
export const PLACED: Partial<Record<ProjectStatus, { x: number; y: number }>> = {
  PROPOSED: { x: 0, y: 60 },
  UNDER_REVIEW: { x: 231, y: 60 },
  AGREED: { x: 463, y: 60 },
  IN_PROGRESS: { x: 694, y: 60 },
  COMPLETED: { x: 926, y: 60 },
  WITHDRAWN: { x: 0, y: 280 },
  CHANGES_REQUESTED: { x: 208, y: 280 },
  DECLINED: { x: 416, y: 280 },
  ON_HOLD: { x: 624, y: 280 },
  CANCELLED: { x: 842, y: 280 },
};

const linkOf = linkVertical();

type Point = { x: number; y: number };
const spread = (from: ProjectStatus, to: ProjectStatus) => (from < to ? -22 : 22);

/** Where along a curve a number may stand, best first. */
const ALONG = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];

/** The room a number takes. */
const NUMBER = { width: 24, height: 16 };

type Line = { path: string; labels: [Point, ...Point[]] };

/** The line of a move from one status to another, and where its number may stand. */
function lineOf(from: ProjectStatus, to: ProjectStatus): Line | null {
  const [a, b] = [PLACED[from], PLACED[to]];
  if (!a || !b) return null;
  const middle = NODE.height / 2;
  if (a.y === b.y && Math.abs(b.x - a.x) < 300 && b.x > a.x) {
    const y = a.y + middle;
    return { path: `M${a.x + NODE.width} ${y}H${b.x}`, labels: [{ x: (a.x + NODE.width + b.x) / 2, y: y - 8 }] };
  }
  if (a.y === b.y) {
    // Back, or over a neighbour: an arc above the upper row, below the lower one.
    const above = a.y < 200;
    const y = above ? a.y : a.y + NODE.height;
    const far = above ? y - 50 : y + 34;
    const [x1, x2] = [a.x + NODE.width / 2, b.x + NODE.width / 2];
    return {
      path: `M${x1} ${y}C${x1} ${far} ${x2} ${far} ${x2} ${y}`,
      labels: [{ x: (x1 + x2) / 2, y: above ? y - 32 : y + 30 }],
    };
  }
  const down = a.y < b.y;
  const shift = spread(from, to);
  const start = { x: a.x + NODE.width / 2 + shift, y: down ? a.y + NODE.height : a.y };
  const end = { x: b.x + NODE.width / 2 + shift, y: down ? b.y : b.y + NODE.height };
  const half = (start.y + end.y) / 2;
  const at = (t: number): Point => {
    const x = start.x + (end.x - start.x) * t * t * (3 - 2 * t);
    const y = (1 - t) ** 3 * start.y + 3 * t * (1 - t) * half + t ** 3 * end.y;
    return { x, y: y + (down ? -6 : 14) };
  };
  return {
    path: linkOf({ source: [start.x, start.y], target: [end.x, end.y] }) ?? "",
    labels: [at(0.5), ...ALONG.slice(1).map(at)],
  };
}

const isOver = (a: Point, b: Point) => Math.abs(a.x - b.x) < NUMBER.width && Math.abs(a.y - b.y) < NUMBER.height;

/** Moves with their lines, and their numbers where none lies over another. */
export function drawMoves<M extends { from: ProjectStatus; to: ProjectStatus }>(
  moves: readonly M[],
): (M & { path: string; label: Point })[] {
  const taken: Point[] = [];
  return moves.flatMap((move) => {
    const line = lineOf(move.from, move.to);
    if (!line) return [];
    const label = line.labels.find((one) => !taken.some((other) => isOver(one, other))) ?? line.labels[0];
    taken.push(label);
    return [{ ...move, path: line.path, label }];
  });
}
