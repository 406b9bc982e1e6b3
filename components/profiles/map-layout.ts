import { BAND, type Point, projectOnBand } from "@/lib/places/projection";
import { placeLabels } from "@/lib/tracking/band/labels";
import { Ground } from "@/lib/tracking/band/lines";
import { widthOfText } from "@/lib/tracking/band/text-width";

type Located = { slug: string; side: string; location: { lat: number; lon: number } };
/** A line of the map: to which place, and whether that is named. */
type Line<T> = { to: T; named: string | null };

/** A mark or a name, at a point in % of the map's width and height. */
type At = { x: number; y: number };
export type MapLayout<T> = {
  here: At;
  paths: { to: T; path: string }[];
  others: (At & { slug: string; side: string })[];
  ends: (At & { to: T })[];
  /** Where a name stands from its mark, in px, and where a line from the mark to it ends. */
  names: (At & { text: string; dx: number; dy: number; anchor: "start" | "end"; leader: Point | null })[];
};

/** The narrowest width at which names are shown, in px: where they find room on it, they do on a wider one. */
const NARROWEST = 440;
const TYPE = 13;
/** More marks than these are a cloud. */
const MOST_OTHERS = 200;
/** How high a line rises above its ends, in parts of its length; none leaves the map. */
const RISE = 0.3;
const TOP = 14;

const round = (value: number) => Math.round(value * 10) / 10;
const share = ({ x, y }: Point): At => ({ x: round((x / BAND.width) * 100), y: round((y / BAND.height) * 100) });

/** Lays out the map of a place: lines to those it works with or fits, drawn from Europe to China, and the names along. */
export function layoutMap<T extends Located>(
  place: Located & { name: string },
  lines: Line<T>[],
  all: Located[],
): MapLayout<T> {
  const here = projectOnBand(place.location);
  const paths = lines.map(({ to }) => {
    const [from, end] = [here, projectOnBand(to.location)].sort((a, b) => a.x - b.x) as [Point, Point];
    const middle = (from.y + end.y) / 2;
    // The curve comes three quarters of the way to its handles.
    const handle = Math.max(middle - RISE * (end.x - from.x), (TOP - middle / 4) / 0.75);
    const third = (end.x - from.x) / 3.2;
    const handles = [
      { x: from.x + third, y: handle },
      { x: end.x - third, y: handle },
    ] as const;
    return { to, from, end, handles };
  });
  const scale = NARROWEST / BAND.width;
  const small = ({ x, y }: Point): Point => ({ x: x * scale, y: y * scale });
  const named = lines.flatMap(({ to, named: text }) => (text ? [{ text, at: projectOnBand(to.location) }] : []));
  const size = { width: NARROWEST, height: BAND.height * scale };
  const ground = new Ground(size);
  for (const path of paths) ground.draw(along(path).map(small));
  for (const { x, y } of [here, ...lines.map(({ to }) => projectOnBand(to.location))].map(small))
    ground.take({ x: x - 4, y: y - 4, width: 8, height: 8 });
  const placed = placeLabels(
    [{ text: place.name, at: here }, ...named].map((of) => ({
      of,
      at: small(of.at),
      first: of.at.x < BAND.width / 2 ? ("left" as const) : ("right" as const),
      width: widthOfText(of.text, TYPE) + 4,
    })),
    size,
    [],
    ground,
  );
  return {
    here: share(here),
    paths: paths.map(({ to, from, end, handles: [one, other] }) => ({
      to,
      path: `M${[from, one, other, end].map(({ x, y }, at) => `${at === 1 ? "C" : ""}${round(x)} ${round(y)}`).join(" ")}`,
    })),
    others:
      all.length > MOST_OTHERS
        ? []
        : all
            .filter(({ slug }) => slug !== place.slug && !lines.some(({ to }) => to.slug === slug))
            .map(({ slug, side, location }) => ({ slug, side, ...share(projectOnBand(location)) })),
    ends: lines.map(({ to }) => ({ to, ...share(projectOnBand(to.location)) })),
    names: placed.map(({ of, at, box, anchor, leader }) => ({
      text: of.text,
      ...share(of.at),
      dx: round((anchor === "start" ? box.x : box.x + box.width) - at.x),
      dy: round(box.y + box.height / 2 - at.y + 4.5),
      anchor,
      leader: leader && { x: round(leader.x - at.x), y: round(leader.y - at.y) },
    })),
  };
}

/** Points along a curve, close together. */
const along = ({ from, end, handles: [one, other] }: { from: Point; end: Point; handles: readonly [Point, Point] }) =>
  Array.from({ length: 60 }, (_, n) => {
    const t = n / 60;
    const of = (axis: "x" | "y") =>
      (1 - t) ** 3 * from[axis] +
      3 * t * (1 - t) ** 2 * one[axis] +
      3 * t * t * (1 - t) * other[axis] +
      t ** 3 * end[axis];
    return { x: of("x"), y: of("y") };
  });
