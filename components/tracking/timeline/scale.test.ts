import { expect, it } from "vitest";
import { scaleOf, shifted, ZOOMS } from "./scale";

it("puts days where they belong, with the months marked", () => {
  const scale = scaleOf("month", "2026-11-25", {});
  expect(scale.from).toBe("2026-08-25");
  expect(scale.x("2026-08-25")).toBe(0);
  expect(scale.x("2026-08-26")).toBe(ZOOMS.month.day);
  expect(scale.ticks.map(({ day }) => day).slice(0, 3)).toEqual(["2026-09-01", "2026-10-01", "2026-11-01"]);
  expect(scale.ticks.filter(({ major }) => major).map(({ day }) => day)).toEqual(["2027-01-01"]);
  expect(scale.shows("2026-08-24")).toBe(false);
});

it("shows a period that is asked for, and never more than ten years", () => {
  const scale = scaleOf("quarter", "2026-11-25", { from: "2026-01-01", to: "2026-12-31" });
  expect([scale.from, scale.to]).toEqual(["2026-01-01", "2026-12-31"]);
  expect(scale.ticks.map(({ day }) => day)).toEqual(["2026-01-01", "2026-04-01", "2026-07-01", "2026-10-01"]);
  expect(scaleOf("year", "2026-11-25", { from: "1990-01-01", to: "2090-01-01" }).to).toBe("2000-01-02");
});

it("goes on half of what it shows", () => {
  expect(shifted("quarter", "2026-11-25", 1)).toBe("2028-05-27");
  expect(shifted("quarter", shifted("quarter", "2026-11-25", 1), -1)).toBe("2026-11-25");
});
