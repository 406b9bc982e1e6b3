import { COLOURS } from "@/lib/print/colours";
import { circle, line, path, rectangle, type Shape } from "@/lib/print/shapes";
import { ENDS, type End } from "@/lib/taxonomy/ends";
import type { DrawnThread, Knot } from "./drawn-thread";

type Where = {
  x: number;
  y: number;
  width: number;
  colour: string;
  /** How large its shapes are; at 1 they are those of a list. */
  scale?: number;
  /** What it lies on: open shapes are filled with it. */
  ground?: string;
};

const { eu, cn, paper } = COLOURS.light;

/** A milestone's shape: filled where it is reached, open where it is planned, a triangle where it is late. */
export function knotShape(
  knot: Knot,
  x: number,
  y: number,
  { colour, scale = 1, ground = paper }: Omit<Where, "x" | "y" | "width">,
): Shape {
  if (knot === "LATE")
    return {
      d: path("M", x, y - 5.5 * scale, "l", 5.5 * scale, 10 * scale, "h", -11 * scale, "Z"),
      fill: cn,
      stroke: ground,
      width: scale,
    };
  return circle(x, y, 4 * scale, { fill: knot === "REACHED" ? colour : ground, stroke: colour, width: 1.75 * scale });
}

/** An end: round at the left, square at the right, open as long as a place there has not answered. */
export function endShape(
  end: End,
  x: number,
  y: number,
  { open = false, scale = 1, ground = paper }: { open?: boolean; scale?: number; ground?: string } = {},
): Shape {
  const colour = end === "LEFT" ? eu : cn;
  const look = { fill: open ? ground : colour, stroke: colour, width: 1.5 * scale };
  return end === "LEFT"
    ? circle(x, y, 4.25 * scale, look)
    : rectangle(x - 4 * scale, y - 4 * scale, 8 * scale, 8 * scale, look);
}

/** Half-way to the ground: what lies below does not shine through, as it would through something transparent. */
function mixed(colour: string, ground: string): string {
  const parts = [1, 3, 5].map((at) => [colour, ground].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16)));
  return `#${parts
    .map(([a = 0, b = 0]) =>
      Math.round((a + b) / 2)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
}
const faded = ({ fill, stroke, ...shape }: Shape, ground: string): Shape => ({
  ...shape,
  ...(fill && { fill: mixed(fill, ground) }),
  ...(stroke && { stroke: mixed(stroke, ground) }),
});

/** A project's thread, for paper and pictures: as components/drawing draws it on pages. */
export function threadShapes({ agreed, pale, ends, knots }: DrawnThread, where: Where): Shape[] {
  const { x, y, width, colour, scale = 1, ground = paper } = where;
  const [from, to] = [x + 5 * scale, x + width - 5 * scale];
  const shapes = [
    line(from, y, to, y, {
      stroke: colour,
      width: 2 * scale,
      dash: agreed ? undefined : [4 * scale, 3 * scale],
    }),
    ...knots.map((knot, at) =>
      knotShape(knot, x + ((at + 1) / (knots.length + 1)) * width, y, { colour, scale, ground }),
    ),
    ...ENDS.flatMap((end) =>
      ends[end] ? [endShape(end, end === "LEFT" ? from : to, y, { open: ends[end] === "OPEN", scale, ground })] : [],
    ),
  ];
  return pale ? shapes.map((shape) => faded(shape, ground)) : shapes;
}
