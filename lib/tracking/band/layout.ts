import { BAND, type Point, projectOnBand } from "@/lib/places/projection";
import { type Box, type Placed, placeLabels } from "./labels";
import { ordered } from "./order";
import { fitting, widthOfText } from "./text-width";

/** A place as the band knows it; the names as they are shown, the other script's behind. */
export type BandPlace = { slug: string; side: string; location: { lat: number; lon: number }; names: [string, string] };
/** A project as the band draws it: the places of either side, first the one that leads or was asked first. */
export type BandThread = { code: string; title: string; status: string; left: string[]; right: string[] };

/** A thread that lies in a slot and is named there. */
export type NamedThread<T> = { thread: T; branches: string[]; title: string; at: Point; width: number };
export type Layout<T> = {
  width: number;
  height: number;
  /** How much smaller the land is drawn than the band's own size. */
  scale: number;
  named: NamedThread<T>[];
  /** Threads without a slot: a curve each. */
  fine: { thread: T; path: string }[];
  marks: { place: BandPlace; at: Point; used: boolean }[];
  labels: Placed<BandPlace>[];
};

/** Sizes of type on the band, in px at its own width. */
export const TYPE = { title: 14, status: 12, place: 13, other: 12 };
/** Where the straight part of a slot begins and ends, in parts of the width. */
const STRAIGHT = { from: 0.385, to: 0.625 };
const TITLE_ROOM = 0.29;
const MARK: Omit<Box, "x" | "y"> = { width: 10, height: 10 };
const MOST_LABELS = 24;

const round = (value: number) => Math.round(value * 10) / 10;
const written = ({ x, y }: Point) => `${round(x)} ${round(y)}`;
const curve = (from: Point, to: Point) => {
  const half = (to.x - from.x) / 2;
  return `C${written({ x: from.x + half, y: from.y })} ${written({ x: to.x - half, y: to.y })} ${written(to)}`;
};

/** Lays out the band of a width (px): every place a mark, `named` threads in slots, the others as hairlines. */
export function layoutBand<T extends BandThread>(
  { places, named, fine }: { places: BandPlace[]; named: T[]; fine: T[] },
  width: number,
): Layout<T> {
  const scale = width / BAND.width;
  const height = Math.round(BAND.height * scale);
  const points = new Map(
    places.map(({ slug, location }) => {
      const { x, y } = projectOnBand(location);
      return [slug, { x: x * scale, y: y * scale }];
    }),
  );
  const at = (slugs: string[]): Point[] => slugs.flatMap((slug) => points.get(slug) ?? []);
  const slots = ordered(
    named.map((thread) => {
      const [left, right] = [at(thread.left), at(thread.right)];
      return { thread, ends: { left, right }, left: left.map(({ y }) => y), right: right.map(({ y }) => y) };
    }),
  );
  const step = Math.min(33, (height - 60) / Math.max(slots.length, 1));
  const heights = slots.flatMap((slot) => [...slot.left, ...slot.right]);
  // A little above the places' own middle, where the land is wide and no place lies.
  const middle = 0.85 * (heights.reduce((sum, y) => sum + y, 0) / Math.max(heights.length, 1));
  const room = (slots.length - 1) * step;
  const top = Math.max(34, Math.min(middle - room / 2, height - 26 - room));
  const [from, to] = [STRAIGHT.from * width, STRAIGHT.to * width];

  const drawn = slots.map(({ thread, ends }, slot): NamedThread<T> => {
    const y = round(top + slot * step);
    const statusWidth = widthOfText(thread.status, TYPE.status) + 8;
    const title = fitting(thread.title, TYPE.title, Math.max(TITLE_ROOM * width - statusWidth, 80));
    return {
      thread,
      branches: branchesOf(ends, { from, to, y }),
      title,
      at: { x: (from + to) / 2, y: y - 6 },
      width: widthOfText(title, TYPE.title) + statusWidth,
    };
  });
  const used = new Set([...named, ...fine].flatMap(({ left, right }) => [...left, ...right]));
  const marks = places.map((place) => ({ place, at: points.get(place.slug) as Point, used: used.has(place.slug) }));
  return {
    width,
    height,
    scale,
    named: drawn,
    fine: fine.flatMap((thread) => {
      const [[one], [other]] = [at(thread.left), at(thread.right)];
      return one && other ? [{ thread, path: `M${written(one)}${curve(one, other)}` }] : [];
    }),
    marks,
    labels: labelsOf(
      marks,
      named,
      drawn,
      { width, height },
      slots.flatMap(({ ends }, slot) => pointsAlong(ends, { from, to, y: top + slot * step })),
    ),
  };
}

/** The lines of one thread: each of the right side from the first of the left, so that their dashes coincide. */
function branchesOf({ left, right }: { left: Point[]; right: Point[] }, slot: { from: number; to: number; y: number }) {
  const [start, end] = [
    { x: slot.from, y: slot.y },
    { x: slot.to, y: slot.y },
  ];
  const [first, ...others] = left;
  const in_ = first ? `M${written(first)}${curve(first, start)}` : `M${written(start)}`;
  const along = `L${written(end)}`;
  const out = right.length > 0 ? right.map((point) => in_ + along + curve(end, point)) : [in_ + along];
  return [...out, ...others.map((point) => `M${written(point)}${curve(point, start)}`)];
}

/** Points along the curves of one thread, about 12 px apart. */
function pointsAlong(
  { left, right }: { left: Point[]; right: Point[] },
  slot: { from: number; to: number; y: number },
) {
  const between = (a: Point, b: Point) => {
    const count = Math.ceil(Math.hypot(b.x - a.x, b.y - a.y) / 12);
    return Array.from({ length: count }, (_, n) => {
      const t = n / count;
      // The cubic of `curve`, whose handles lie half-way at the height of its ends.
      const along = 1.5 * t * (1 - t) * (1 - t) + 1.5 * t * t * (1 - t) + t ** 3;
      return { x: a.x + (b.x - a.x) * along, y: a.y + (b.y - a.y) * (3 * t * t - 2 * t ** 3) };
    });
  };
  return [
    ...left.flatMap((point) => between(point, { x: slot.from, y: slot.y })),
    ...right.flatMap((point) => between({ x: slot.to, y: slot.y }, point)),
  ];
}

function labelsOf(
  marks: { place: BandPlace; at: Point }[],
  named: BandThread[],
  drawn: { at: Point; width: number }[],
  size: { width: number; height: number },
  threads: Point[],
): Placed<BandPlace>[] {
  const times = new Map<string, number>();
  for (const { left, right } of named)
    for (const slug of [...left, ...right]) times.set(slug, (times.get(slug) ?? 0) + 1);
  const wanted = marks
    .filter(({ place }) => times.has(place.slug))
    .sort((a, b) => (times.get(b.place.slug) ?? 0) - (times.get(a.place.slug) ?? 0))
    .slice(0, MOST_LABELS)
    // The outermost first: they have the free ground outside to themselves.
    .sort((a, b) => Math.abs(b.at.x - size.width / 2) - Math.abs(a.at.x - size.width / 2))
    .map(({ place, at }) => ({
      of: place,
      at,
      first: at.x < size.width / 2 ? ("left" as const) : ("right" as const),
      width: widthOfText(place.names[0], TYPE.place) + widthOfText(place.names[1], TYPE.other) + 8,
    }));
  const taken = [
    ...marks.map(({ at }) => ({ x: at.x - MARK.width / 2, y: at.y - MARK.height / 2, ...MARK })),
    ...drawn.map(({ at, width }) => ({ x: at.x - width / 2, y: at.y - 14, width, height: 18 })),
  ];
  return placeLabels(wanted, size, taken, threads);
}
