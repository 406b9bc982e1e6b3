import type { Point } from "@/lib/places/projection";

/** A rectangle on the drawing: its left upper corner and its size. */
export type Box = { x: number; y: number; width: number; height: number };

const round = (value: number) => Math.round(value * 10) / 10;
const written = ({ x, y }: Point) => `${round(x)} ${round(y)}`;

/** How far along a curve its points lie, in parts of it: close enough together that no name fits between two of them. */
const PARTS = 32;

/** A line through points, each way between two of them as a curve that leaves and arrives level, or straight where it is level. */
export function threadPath(points: Point[]): string {
  return points
    .map((point, n) => {
      const before = points[n - 1];
      if (!before) return `M${written(point)}`;
      if (before.y === point.y) return `L${written(point)}`;
      const half = (point.x - before.x) / 2;
      return `C${written({ x: before.x + half, y: before.y })} ${written({ x: point.x - half, y: point.y })} ${written(point)}`;
    })
    .join("");
}

/** The same line as points close together. */
export const pointsAlong = (points: Point[]): Point[] =>
  points.flatMap((point, n) => {
    const before = points[n - 1];
    if (!before) return [point];
    if (before.y === point.y) return [point];
    return Array.from({ length: PARTS }, (_, part) => {
      const t = (part + 1) / PARTS;
      // The cubic of `threadPath`, whose handles lie half-way at the height of its ends.
      const across = 1.5 * t * (1 - t) * (1 - t) + 1.5 * t * t * (1 - t) + t ** 3;
      return {
        x: before.x + (point.x - before.x) * across,
        y: before.y + (point.y - before.y) * (3 * t * t - 2 * t ** 3),
      };
    });
  });

/** One spot of the ground in px: what is free of lines is free by so much around it. */
const SPOT = 2;
/** What lies on a spot. */
const [LINE, MARK] = [1, 2];

/** What is drawn already: where a name would not be readable. */
export class Ground {
  private readonly columns: number;
  private readonly rows: number;
  private readonly spots: Uint8Array;

  constructor({ width, height }: { width: number; height: number }) {
    this.columns = Math.ceil(width / SPOT);
    this.rows = Math.ceil(height / SPOT);
    this.spots = new Uint8Array(this.columns * this.rows);
  }

  /** Draws a line, given as points along it. */
  draw(points: readonly Point[]): void {
    for (const [n, to] of points.entries()) {
      const from = points[n - 1];
      if (from) this.along(from, to, (spot) => (this.spots[spot] ||= LINE));
    }
  }

  /** Takes a box of it, such as a mark. */
  take(box: Box): void {
    for (const row of this.rowsOf(box)) row.fill(MARK);
  }

  /** How many lines and how many marks a straight line comes upon after it has left where it begins. */
  crossed(from: Point, to: Point): { lines: number; marks: number } {
    const found = { lines: 0, marks: 0 };
    let before: number | undefined;
    let left = false;
    this.along(from, to, (spot) => {
      const here = this.spots[spot] ?? 0;
      if (left && here !== before && here === LINE) found.lines++;
      if (left && here !== before && here === MARK) found.marks++;
      left ||= here !== MARK;
      before = here;
    });
    return found;
  }

  private along(from: Point, to: Point, at: (spot: number) => void): void {
    const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y)));
    for (let step = 0; step <= steps; step++) {
      const column = Math.floor((from.x + ((to.x - from.x) * step) / steps) / SPOT);
      const row = Math.floor((from.y + ((to.y - from.y) * step) / steps) / SPOT);
      if (column >= 0 && column < this.columns && row >= 0 && row < this.rows) at(row * this.columns + column);
    }
  }

  /** Whether nothing is drawn in a box. */
  isFree(box: Box): boolean {
    return this.rowsOf(box).every((row) => !row.includes(LINE) && !row.includes(MARK));
  }

  private rowsOf({ x, y, width, height }: Box): Uint8Array[] {
    const [left, right] = [
      Math.max(0, Math.floor(x / SPOT)),
      Math.min(this.columns - 1, Math.floor((x + width) / SPOT)),
    ];
    const [top, bottom] = [Math.max(0, Math.floor(y / SPOT)), Math.min(this.rows - 1, Math.floor((y + height) / SPOT))];
    return Array.from({ length: Math.max(0, bottom - top + 1) }, (_, n) =>
      this.spots.subarray((top + n) * this.columns + left, (top + n) * this.columns + right + 1),
    );
  }
}

/** Whether a straight line passes through a box. */
export function passes(from: Point, to: Point, { x, y, width, height }: Box): boolean {
  let [enters, leaves] = [0, 1];
  for (const [start, way, low, high] of [
    [from.x, to.x - from.x, x, x + width],
    [from.y, to.y - from.y, y, y + height],
  ] as const) {
    if (way === 0) {
      if (start < low || start > high) return false;
      continue;
    }
    const [one, other] = [(low - start) / way, (high - start) / way];
    enters = Math.max(enters, Math.min(one, other));
    leaves = Math.min(leaves, Math.max(one, other));
  }
  return enters < leaves;
}
