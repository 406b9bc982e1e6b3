import { describe, expect, it } from "vitest";
import { idInAddress, LARGEST_ID, pageLimit } from "./schema";

describe("an id in an address", () => {
  it.each([
    ["1", 1],
    ["70", 70],
    [String(LARGEST_ID), LARGEST_ID],
  ])("%j is one", (text, id) => {
    expect(idInAddress.parse(text)).toBe(id);
  });

  it.each([
    ...["1e1", "0x1", "0b1", "01", "+1", "-1", " 1", "1 ", "1.0", "1_0", "１", "0", "", "true", "Infinity", "NaN"],
    String(LARGEST_ID + 1),
    "9".repeat(400),
    undefined,
    null,
    true,
    ["1"],
  ])("%j is none", (text) => {
    expect(idInAddress.safeParse(text).success).toBe(false);
  });
});

it("how many rows a page has is written in digits alone, or left out", () => {
  expect([undefined, "7"].map((text) => pageLimit(20).parse(text))).toEqual([20, 7]);
  for (const text of ["1e1", "0x7", "07", "+7", " 7", "", "0", "101"])
    expect(pageLimit(20).safeParse(text).success, text).toBe(false);
});
