import { COLOURS } from "./colours";

/** A line or an area with how it is drawn, in the terms of SVG's paths: for a picture and for a PDF alike. */
export type Shape = {
  d: string;
  fill?: string;
  stroke?: string;
  width?: number;
  dash?: [number, number];
};
export type Look = Omit<Shape, "d">;

const round = (value: number): string => String(Math.round(value * 100) / 100);

/** Path data of steps: `path("M", 0, 0, "L", 4, 4)`. */
export const path = (...steps: (string | number)[]): string =>
  steps.map((step) => (typeof step === "number" ? round(step) : step)).join(" ");

export const line = (x1: number, y1: number, x2: number, y2: number, look: Look): Shape => ({
  d: path("M", x1, y1, "L", x2, y2),
  ...look,
});

export const rectangle = (x: number, y: number, width: number, height: number, look: Look): Shape => ({
  d: path("M", x, y, "h", width, "v", height, "h", -width, "Z"),
  ...look,
});

export const circle = (x: number, y: number, r: number, look: Look): Shape => ({
  d: path("M", x - r, y, "a", r, r, 0, 1, 0, 2 * r, 0, "a", r, r, 0, 1, 0, -2 * r, 0, "Z"),
  ...look,
});

/** A stroke with round ends, as those of the mark. */
const bar = (x: number, y: number, width: number, height: number, fill: string): Shape => {
  const r = height / 2;
  const length = width - 2 * r;
  return {
    d: path(
      "M",
      x + r,
      y,
      "h",
      length,
      "a",
      r,
      r,
      0,
      0,
      1,
      0,
      height,
      "h",
      -length,
      "a",
      r,
      r,
      0,
      0,
      1,
      0,
      -height,
      "Z",
    ),
    fill,
  };
};

/** The mark: two parallel strokes, one for each side. */
export const mark = (x: number, y: number, width: number): Shape[] => [
  bar(x, y, width, width / 5, COLOURS.light.eu),
  bar(x, y + (width * 3) / 8, width, width / 5, COLOURS.light.cn),
];

/** Shapes as an SVG document. */
export function svg(shapes: Shape[], { width, height }: { width: number; height: number }): string {
  const drawn = shapes.map(({ d, fill = "none", stroke, width: thick, dash }) => {
    const attributes = { d, fill, stroke, "stroke-width": thick, "stroke-dasharray": dash?.join(" ") };
    const set = Object.entries(attributes).filter(([, value]) => value !== undefined);
    return `<path ${set.map(([name, value]) => `${name}="${value}"`).join(" ")}/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${drawn.join("")}</svg>`;
}
