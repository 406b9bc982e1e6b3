import { BAND, type Point, projectOnBand } from "@/lib/places/projection";
import { type Placed, placeLabels } from "./labels";
import { type Box, Ground, pointsAlong, threadPath } from "./lines";
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

  const levels = slots.map((_, slot) => Math.round(top + slot * step));
  const lines = slots.map(({ ends }, slot) => linesOf(ends, { from, to, y: levels[slot] ?? top }));
  const lanes = lanesBeside(levels, step);
  const hairlines = ordered(
    fine.flatMap((thread) => {
      const [[one], [other]] = [at(thread.left), at(thread.right)];
      return one && other ? [{ thread, ends: [one, other] as const, left: [one.y], right: [other.y] }] : [];
    }),
  ).map(({ thread, ends: [one, other] }, n, { length }) => {
    const y = lanes[Math.floor(((n + 0.5) / length) * lanes.length)] ?? middle;
    return { thread, line: [one, { x: from, y }, { x: to, y }, other] };
  });
  const ground = new Ground({ width, height });
  for (const line of [...lines.flat(), ...hairlines.map(({ line }) => line)]) ground.draw(pointsAlong(line));

  const drawn = slots.map(({ thread }, slot): NamedThread<T> => {
    const y = levels[slot] ?? top;
    const status = widthOfText(thread.status, TYPE.status) + 8;
    const titled = (most: number) => {
      const title = fitting(thread.title, TYPE.title, most - status);
      return { title, at: { x: (from + to) / 2, y: y - 6 }, width: widthOfText(title, TYPE.title) + status };
    };
    // As far over the ends of its slot as no thread passes there.
    const rooms = [];
    for (let room = Math.max(TITLE_ROOM * width, status + 80); room > to - from; room -= TYPE.title) rooms.push(room);
    const found = rooms.map(titled).find((one) => ground.isFree(boxOfTitle(one))) ?? titled(to - from);
    return { thread, branches: (lines[slot] ?? []).map(threadPath), ...found };
  });
  const used = new Set([...named, ...fine].flatMap(({ left, right }) => [...left, ...right]));
  const marks = places.map((place) => ({ place, at: points.get(place.slug) as Point, used: used.has(place.slug) }));
  for (const mark of marks) ground.take({ x: mark.at.x - MARK.width / 2, y: mark.at.y - MARK.height / 2, ...MARK });
  return {
    width,
    height,
    scale,
    named: drawn,
    fine: hairlines.map(({ thread, line }) => ({ thread, path: threadPath(line) })),
    marks,
    // The names of places keep out of the slots: there they would be read as part of the threads' own.
    labels: labelsOf(
      marks,
      named,
      drawn.length > 0 ? [{ x: from, y: top - 20, width: to - from, height: room + 28 }, ...drawn.map(boxOfTitle)] : [],
      { width, height },
      ground,
    ),
  };
}

/** Where the name of a thread stands: above its line, from the tops of its letters to what hangs below them. */
export const boxOfTitle = ({ at, width }: { at: Point; width: number }): Box => ({
  x: at.x - width / 2,
  y: at.y - TYPE.title + 2,
  width,
  height: TYPE.title + 1,
});

/** The lines of one thread: each of the right side from the first of the left, so that their dashes coincide. */
function linesOf({ left, right }: { left: Point[]; right: Point[] }, slot: { from: number; to: number; y: number }) {
  const [start, end] = [
    { x: slot.from, y: slot.y },
    { x: slot.to, y: slot.y },
  ];
  const [first, ...others] = left;
  const common = first ? [first, start, end] : [start, end];
  const out = right.length > 0 ? right.map((point) => [...common, point]) : [common];
  return [...out, ...others.map((point) => [point, start])];
}

/** Hairlines pass in the gaps between the slots, so far from the line above and from the name below, and from each other. */
const LANE = { below: 4, name: TYPE.title + 8, apart: 3 };

/** The heights at which threads without a slot pass those that have one, below each of them. */
function lanesBeside(slots: number[], step: number): number[] {
  const count = Math.max(1, Math.floor((step - LANE.below - LANE.name) / LANE.apart) + 1);
  return slots.flatMap((y) => Array.from({ length: count }, (_, lane) => y + LANE.below + lane * LANE.apart));
}

function labelsOf(
  marks: { place: BandPlace; at: Point }[],
  named: BandThread[],
  titles: Box[],
  size: { width: number; height: number },
  ground: Ground,
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
  return placeLabels(wanted, size, titles, ground);
}
