import { expect, it } from "vitest";
import { readPlaceFiles } from "@/lib/setup/load-places";
import { overlaps } from "@/lib/tracking/band/labels";
import { widthOfText } from "@/lib/tracking/band/text-width";
import { layoutMap } from "./map-layout";

const places = readPlaceFiles().map(({ place }) => place);
const WIDTH = 440;
const HEIGHT = (WIDTH * 518) / 1440;

it.each(places)("names $slug and its partners within the map, no name upon another", (place) => {
  const others = places.filter(({ side }) => side !== place.side).slice(0, 11);
  for (const locale of ["en", "zh"] as const) {
    const lines = others.map((to, n) => ({ to, named: n < 6 ? to.name[locale] : null }));
    const layout = layoutMap({ ...place, name: place.name[locale] }, lines, places);
    expect(layout.paths).toHaveLength(lines.length);
    const boxes = layout.names.map(({ x, y, dx, dy, anchor, text }) => {
      const width = widthOfText(text, 13);
      const left = (x / 100) * WIDTH + dx - (anchor === "end" ? width : 0);
      return { x: left, y: (y / 100) * HEIGHT + dy - 12, width, height: 14 };
    });
    for (const [n, box] of boxes.entries()) {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(WIDTH);
      expect(boxes.slice(n + 1).filter((other) => overlaps(box, other))).toEqual([]);
    }
  }
});

it("draws no cloud of thousands of places, and a place alone", () => {
  const [place] = places;
  if (!place) throw new Error("There are no places.");
  const many = Array.from({ length: 5_000 }, (_, n) => ({ ...place, slug: `p-${n}` }));
  expect(layoutMap({ ...place, name: place.name.en }, [], many)).toMatchObject({ paths: [], others: [], ends: [] });
  expect(layoutMap({ ...place, name: place.name.en }, [], places).others).toHaveLength(places.length - 1);
});
