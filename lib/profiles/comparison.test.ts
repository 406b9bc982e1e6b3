import { describe, expect, it } from "vitest";
import { comparisonHref, comparisonIn } from "./comparison";

const known = ["bari", "barcelona", "wuhan", "xi-an", "lazio"].map((slug) => ({ slug }));
const read = (place: string | string[]) => {
  const { places, unknown, left } = comparisonIn({ place }, known);
  return { places: places.map(({ slug }) => slug), unknown, left: left.map(({ slug }) => slug) };
};

describe("the places that an address compares", () => {
  it("stand in its order, each once", () => {
    expect(read(["wuhan", "barcelona", "wuhan"])).toEqual({ places: ["wuhan", "barcelona"], unknown: [], left: [] });
    expect(read("wuhan")).toEqual({ places: ["wuhan"], unknown: [], left: [] });
    expect(read("")).toEqual({ places: [], unknown: [], left: [] });
  });

  it("are four at most, and who finds no room is named", () => {
    expect(read(["bari", "lazio", "wuhan", "xi-an", "barcelona"])).toEqual({
      places: ["bari", "lazio", "wuhan", "xi-an"],
      unknown: [],
      left: ["barcelona"],
    });
  });

  it("are told apart from names that no place has, however long those are", () => {
    expect(read(["atlantis", "wuhan"])).toEqual({ places: ["wuhan"], unknown: ["atlantis"], left: [] });
    expect(read("x".repeat(500)).unknown).toEqual([`${"x".repeat(60)}…`]);
    expect(read(Array.from({ length: 200 }, (_, at) => `no-${at}`)).unknown).toHaveLength(12);
  });

  it("have an address that is read as it was written", () => {
    expect(comparisonHref("zh", ["wuhan", "xi-an"])).toBe("/zh/places/compare?place=wuhan&place=xi-an");
  });
});
