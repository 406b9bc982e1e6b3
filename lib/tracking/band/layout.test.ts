import { expect, test } from "vitest";
import { LOCALES, type Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { Point } from "@/lib/places/projection";
import { readPlaceFiles } from "@/lib/setup/load-places";
import { SCENARIOS } from "@/lib/setup/seed/load";
import { Chance } from "@/test/fuzz/chance";
import { overlaps } from "./labels";
import { type BandPlace, type BandThread, boxOfTitle, type Layout, layoutBand } from "./layout";
import type { Box } from "./lines";
import { ordered } from "./order";

const chance = new Chance(1, 0);
const between = (from: number, to: number) => from + chance.next() * (to - from);
const somewhere = (side: string) =>
  side === "EU" ? { lat: between(36, 55), lon: between(-9, 28) } : { lat: between(20, 41), lon: between(100, 122) };
const places = (count: number): BandPlace[] =>
  Array.from({ length: count }, (_, n) => {
    const side = n % 2 ? "CN" : "EU";
    return { slug: `${side}-${n}`, side, location: somewhere(side), names: [`Place number ${n}`, "地方名称"] };
  });
const thread = (n: number, all: BandPlace[]) => {
  const one = (side: string) => chance.one(all.filter((place) => place.side === side)).slug;
  return {
    code: `P-${n}`,
    title: `What two places do together ${n}`,
    status: "In progress",
    left: [one("EU")],
    right: [one("CN")],
  };
};

test("threads lie so that as few as possible cross, always in the same order", () => {
  const low = { name: "low", left: [300], right: [300] };
  const high = { name: "high", left: [100], right: [100] };
  const across = { name: "across", left: [100], right: [320] };
  expect(ordered([low, across, high]).map(({ name }) => name)).toEqual(["high", "across", "low"]);
  expect(ordered([across, high, low]).map(({ name }) => name)).toEqual(["high", "across", "low"]);
});

/** The points of a path of straight lines and cubics, closer together than a name is high. */
function pointsOf(path: string): Point[] {
  const points: Point[] = [];
  for (const [, command, rest = ""] of path.matchAll(/([MLC])([^MLC]*)/g)) {
    const numbers = rest.trim().split(/\s+/).map(Number);
    const pairs = numbers.flatMap((x, n) => (n % 2 ? [] : [{ x, y: numbers[n + 1] as number }]));
    const [from, to] = [points.at(-1), pairs.at(-1)];
    if (!from || !to) points.push(...pairs);
    else {
      const [one, other] = command === "C" ? (pairs as [Point, Point]) : [from, to];
      const of = (t: number, axis: "x" | "y") =>
        (1 - t) ** 3 * from[axis] +
        3 * t * (1 - t) ** 2 * one[axis] +
        3 * t * t * (1 - t) * other[axis] +
        t ** 3 * to[axis];
      for (let n = 1; n <= 300; n++) points.push({ x: of(n / 300, "x"), y: of(n / 300, "y") });
    }
  }
  return points;
}

/** The boxes of all names on a band, as a reader sees them, and what lies on what. */
function namesOf({ named, labels, fine, marks, width, height }: Layout<BandThread>) {
  const names = [
    ...named.map((one) => ({ name: one.title, box: boxOfTitle(one) })),
    ...labels.map(({ of, box }) => ({ name: of.names[0], box })),
  ];
  const lines = [
    ...named.flatMap(({ thread, branches }) => branches.map((path) => ({ of: thread.code, points: pointsOf(path) }))),
    ...fine.map(({ thread, path }) => ({ of: thread.code, points: pointsOf(path) })),
    ...labels.flatMap(({ of, at, leader }) =>
      leader ? [{ of: of.slug, points: pointsOf(`M${at.x} ${at.y}L${leader.x} ${leader.y}`) }] : [],
    ),
  ];
  const holds = ({ x, y, width, height }: Box, point: Point) =>
    point.x > x && point.x < x + width && point.y > y && point.y < y + height;
  return {
    struck: names.flatMap(({ name, box }) =>
      lines.filter(({ points }) => points.some((point) => holds(box, point))).map(({ of }) => `${of} through ${name}`),
    ),
    upon: names.flatMap(({ name, box }, n) =>
      names.slice(n + 1).flatMap((other) => (overlaps(box, other.box) ? [`${name} upon ${other.name}`] : [])),
    ),
    outside: names.filter(
      ({ box }) => box.x < 0 || box.y < 0 || box.x + box.width > width || box.y + box.height > height,
    ),
    onMarks: labels.filter(({ box }) => marks.some(({ at }) => holds(box, at))),
  };
}
const NOTHING = { struck: [], upon: [], outside: [], onMarks: [] };

const realPlaces = (locale: Locale): BandPlace[] =>
  readPlaceFiles().map(({ place: { slug, side, location, name } }) => ({
    slug,
    side,
    location,
    names: [name[locale], name[locale === "en" ? "zh" : "en"]],
  }));
const realThreads = (all: BandPlace[], locale: Locale): BandThread[] =>
  SCENARIOS.map(({ key, title, lead, partners }) => {
    const of = (side: string) =>
      [lead, ...partners].filter((slug) => all.some((place) => place.slug === slug && place.side === side));
    return {
      code: key,
      title: title[locale] ?? title.en ?? title.zh ?? key,
      status: messagesOf(locale).status.UNDER_REVIEW,
      left: of("EU"),
      right: of("CN"),
    };
  });

test.each(LOCALES.flatMap((locale) => [1440, 1024].map((width) => [locale, width] as const)))(
  "every place with a project of its own is named on the demonstration's band, and no line runs through a name (%s, %i px)",
  (locale, width) => {
    const all = realPlaces(locale);
    const threads = realThreads(all, locale);
    for (const count of [1, 5, 12, threads.length]) {
      const named = threads.slice(0, Math.min(count, 12));
      const layout = layoutBand({ places: all, named, fine: threads.slice(12, count) }, width);
      expect(namesOf(layout)).toEqual(NOTHING);
      expect(layout.labels.map(({ of }) => of.slug).sort()).toEqual(
        [...new Set(named.flatMap(({ left, right }) => [...left, ...right]))].sort(),
      );
    }
  },
);

test.each([1440, 1024])("no line and no other name lies on a name, wherever places are (%i px)", (width) => {
  for (let round = 0; round < 6; round++) {
    const all = places(44);
    const named = Array.from({ length: 12 }, (_, n) => thread(n, all));
    expect(namesOf(layoutBand({ places: all, named, fine: [] }, width))).toEqual(NOTHING);
  }
});

test("a project with several places has a line to each, and those of the right side begin as one", () => {
  const all = places(6);
  const layout = layoutBand(
    { places: all, named: [{ ...thread(0, all), left: ["EU-0", "EU-2"], right: ["CN-1", "CN-3"] }], fine: [] },
    1440,
  );
  const [first = "", second = "", joining = ""] = layout.named[0]?.branches ?? [];
  expect(layout.named[0]?.branches).toHaveLength(3);
  const straight = first.slice(0, first.lastIndexOf("C"));
  expect(second.startsWith(straight)).toBe(true);
  expect(joining.split("C")[1]?.split(" ").slice(-2)).toEqual(
    straight.split("C")[1]?.split("L")[0]?.split(" ").slice(-2),
  );
});

test("five thousand places and two hundred threads are still one picture, with at most 24 names of places", () => {
  const all = places(5000);
  const named = Array.from({ length: 12 }, (_, n) => thread(n, all));
  const fine = Array.from({ length: 188 }, (_, n) => thread(n, all));
  const layout = layoutBand({ places: all, named, fine }, 1440);
  expect(layout.fine).toHaveLength(188);
  expect(layout.labels.length).toBeLessThanOrEqual(24);
  expect(namesOf(layout)).toEqual(NOTHING);
});
