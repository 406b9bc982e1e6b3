import { expect, it } from "vitest";
import { listOfNames } from "./punctuation";

it("keeps names apart that have commas of their own", () => {
  expect(listOfNames(["Culture, tourism", "Water"], "en")).toBe("Culture, tourism; Water");
  expect(listOfNames(["文化、旅游", "水"], "zh")).toBe("“文化、旅游”“水”");
});
