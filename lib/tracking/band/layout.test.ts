import { expect, test } from "vitest";
import { Chance } from "@/test/fuzz/chance";
import { overlaps } from "./labels";
import { type BandPlace, layoutBand } from "./layout";
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

test.each([1440, 1024])("no name lies on another one or on a mark, and all within the band of %i px", (width) => {
  for (let round = 0; round < 6; round++) {
    const all = places(44);
    const named = Array.from({ length: 12 }, (_, n) => thread(n, all));
    const layout = layoutBand({ places: all, named, fine: [] }, width);
    const titles = layout.named.map(({ at, width: its }) => ({
      x: at.x - its / 2,
      y: at.y - 12,
      width: its,
      height: 16,
    }));
    const labels = layout.labels.map(({ box }) => box);
    const marks = layout.marks.map(({ at }) => ({ x: at.x - 4, y: at.y - 4, width: 8, height: 8 }));
    const names = [...titles, ...labels];
    for (const [n, box] of names.entries()) {
      expect(names.slice(n + 1).filter((other) => overlaps(box, other))).toEqual([]);
      expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= layout.height).toBe(true);
    }
    for (const box of labels) expect(marks.filter((mark) => overlaps(box, mark))).toEqual([]);
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
});
