import { expect, it } from "vitest";
import { readPlaceFiles } from "@/lib/setup/load-places";
import { labelAt } from "./label";
import { landOf } from "./land";
import { project } from "./projection";

const view = { width: 320 };

it("writes a name right of its point, left where that has no room, and above where neither has", () => {
  expect(labelAt({ x: 100, y: 100 }, view, "Bari")).toEqual({ x: 109, y: 105, anchor: "start" });
  expect(labelAt({ x: 300, y: 100 }, view, "西安")).toEqual({ x: 309 - 18, y: 105, anchor: "end" });
  const long = "Guangzhou Development District";
  expect(labelAt({ x: 210, y: 100 }, view, long)).toEqual({ x: 320 - 150, y: 91, anchor: "middle" });
  expect(labelAt({ x: 210, y: 10 }, view, long)).toMatchObject({ y: 33 });
});

it.each(readPlaceFiles().map(({ place }) => place))(
  "keeps the names of $slug within its map",
  ({ name, side, location }) => {
    const land = landOf(side);
    if (!land) throw new Error(`There is no map of ${side}.`);
    for (const text of [name.en, name.zh]) {
      const { x, anchor } = labelAt(project(location, land), land, text);
      const width = Array.from(text, (letter) => (letter > "\u2fff" ? 14 : 10)).reduce((sum, one) => sum + one, 0);
      const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left + width).toBeLessThanOrEqual(land.width);
    }
  },
);
