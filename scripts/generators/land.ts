import { readFileSync, writeFileSync } from "node:fs";
import { BAND, projectOnBand } from "@/lib/places/projection";

// usage: npx tsx scripts/generators/land.ts <land-50m.json> – draws assets/land.svg anew: the outline of the land from
// Iceland to Japan, without borders. The source is land-50m.json of the npm package world-atlas 2.0.2 (ISC licence; its data
// are Natural Earth's, in the public domain). Needed only when the band changes, so the package is no dependency.
/** Detail below these sizes, in units of the band, is left out; points lie on a grid of half a unit. */
const DETAIL = { tolerance: 0.5, smallestArea: 9, grid: 0.5 };

type Point = [number, number];
type Topology = {
  transform: { scale: Point; translate: Point };
  arcs: Point[][];
  objects: { land: { geometries: { type: string; arcs: number[][][] | number[][] }[] } };
};

const source = process.argv[2];
if (!source) throw new Error("usage: npx tsx scripts/generators/land.ts <land-50m.json>");
const topology: Topology = JSON.parse(readFileSync(source, "utf8"));

const arcs = topology.arcs.map((arc) => {
  const { scale, translate } = topology.transform;
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]): Point => {
    x += dx;
    y += dy;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
});

const ring = (indices: number[]) =>
  indices.flatMap((index, at) => {
    const points = index < 0 ? [...(arcs[~index] ?? [])].reverse() : (arcs[index] ?? []);
    return at ? points.slice(1) : points;
  });
const rings = topology.objects.land.geometries.flatMap(({ type, arcs: nested }) =>
  (type === "Polygon" ? [nested as number[][]] : (nested as number[][][])).flatMap((polygon) => polygon.map(ring)),
);

/** Cuts a ring at one edge of the view (Sutherland–Hodgman). */
function cut(points: Point[], axis: 0 | 1, limit: number, keepBelow: boolean): Point[] {
  const inside = (point: Point) => (keepBelow ? point[axis] <= limit : point[axis] >= limit);
  return points.flatMap((point, at) => {
    const before = points.at(at - 1) as Point;
    if (inside(point) === inside(before)) return inside(point) ? [point] : [];
    const t = (limit - before[axis]) / (point[axis] - before[axis]);
    const crossing: Point = [before[0] + t * (point[0] - before[0]), before[1] + t * (point[1] - before[1])];
    return inside(point) ? [crossing, point] : [crossing];
  });
}

/** Leaves out points that lie on the line between their neighbours, within the tolerance (Douglas–Peucker). */
function simplified(points: Point[], tolerance: number): Point[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 3) return points;
  const [dx, dy] = [last[0] - first[0], last[1] - first[1]];
  const length = Math.hypot(dx, dy);
  let [farthest, distance] = [0, 0];
  points.forEach(([x, y], at) => {
    const away = length
      ? Math.abs(dy * (x - first[0]) - dx * (y - first[1])) / length
      : Math.hypot(x - first[0], y - first[1]);
    if (away > distance) [farthest, distance] = [at, away];
  });
  if (distance < tolerance) return [first, last];
  return [
    ...simplified(points.slice(0, farthest + 1), tolerance),
    ...simplified(points.slice(farthest), tolerance).slice(1),
  ];
}

const area = (points: Point[]) =>
  Math.abs(
    points.reduce((sum, [x, y], at) => {
      const [beforeX, beforeY] = points.at(at - 1) as Point;
      return sum + beforeX * y - x * beforeY;
    }, 0) / 2,
  );

/** A ring as steps from point to point of the grid, the first from the origin. */
function stepsOf(points: Point[]): string {
  let before: Point = [0, 0];
  const steps = points.flatMap(([x, y], at) => {
    const here: Point = [Math.round(x / DETAIL.grid), Math.round(y / DETAIL.grid)];
    const step: Point = [here[0] - before[0], here[1] - before[1]];
    before = here;
    return at > 0 && step[0] === 0 && step[1] === 0 ? [] : [step.join(" ")];
  });
  return `M${steps[0]}l${steps.slice(1).join(" ")}z`.replaceAll(" -", "-");
}

/** The rings that are in sight, cut at the edges of the band, simplified, and written as one path. */
function pathOf(shown: Point[][]): string {
  const { width, height } = BAND;
  const { tolerance, smallestArea } = DETAIL;
  const margin = 4;
  return shown
    .map((points) => cut(points, 0, -margin, false))
    .map((points) => cut(points, 0, width + margin, true))
    .map((points) => cut(points, 1, -margin, false))
    .map((points) => cut(points, 1, height + margin, true))
    .filter((points) => points.length > 2 && area(points) > smallestArea)
    .map((points) => stepsOf(simplified([...points, points[0] as Point], tolerance).slice(0, -1)))
    .join("");
}

/** A ring that crosses the 180th meridian goes on behind it, instead of back around the whole earth. */
function unwrapped(points: Point[]): Point[] {
  let before = points[0]?.[0] ?? 0;
  const along = points.map(([lon, lat]): Point => {
    before = lon + 360 * Math.round((before - lon) / 360);
    return [before, lat];
  });
  // It may have begun on the far side of that meridian.
  const middle = along.reduce((sum, [lon]) => sum + lon, 0) / along.length;
  const turns = Math.round(((BAND.west + BAND.east) / 2 - middle) / 360);
  return along.map(([lon, lat]) => [lon + 360 * turns, lat]);
}

const whole = rings.map((points) =>
  unwrapped(points).map(([lon, lat]): Point => {
    const { x, y } = projectOnBand({ lat, lon });
    return [x, y];
  }),
);

writeFileSync(
  "assets/land.svg",
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${BAND.width} ${BAND.height}" aria-hidden="true"><path id="land" transform="scale(${DETAIL.grid})" d="${pathOf(whole)}"/></svg>\n`,
);
