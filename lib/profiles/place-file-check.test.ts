import { expect, it } from "vitest";
import { readPlaceFiles } from "@/lib/setup/load-places";
import { figureErrors } from "./place-file-check";

const [umbria] = readPlaceFiles().flatMap(({ place }) => (place.slug === "umbria" ? [place] : []));
if (!umbria) throw new Error("Umbria is missing");

const errorsOf = (en: string, zh: string, figures: string[]) =>
  figureErrors({ ...umbria, overview: { en, zh, figures }, practices: [], priorities: [] });

it("accepts a figure below ten in words", () => {
  expect(errorsOf("Nine banners and 12 towns.", "九个旗、12个镇。", ["9个", "12个"])).toEqual([]);
});

it("still misses a figure that neither digits nor words say", () => {
  expect(errorsOf("Several banners and twelve towns.", "9个旗、12个镇。", ["9个", "12个"])).toEqual([
    "overview (en) lacks 9, 12",
  ]);
});
