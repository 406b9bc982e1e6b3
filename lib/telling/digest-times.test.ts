import { expect, it } from "vitest";
import { lastDigestAt } from "./digest-times";

it.each([
  ["DAILY", 8, 1, "2027-03-02T07:10:00Z", "2027-03-02T07:00:00Z"],
  ["DAILY", 9, 1, "2027-03-02T07:10:00Z", "2027-03-01T08:00:00Z"],
  ["WEEKLY", 8, 1, "2027-03-03T07:10:00Z", "2027-03-01T07:00:00Z"],
  ["WEEKLY", 8, 5, "2027-03-03T07:10:00Z", "2027-02-26T07:00:00Z"],
  // The clocks leave this hour out.
  ["DAILY", 2, 1, "2027-03-28T12:00:00Z", "2027-03-28T01:00:00Z"],
] as const)("%s at %i (day %i): at %s the last one was due at %s in Brussels", (digest, hour, weekday, time, due) => {
  expect(lastDigestAt({ digest, hour, weekday }, "Europe/Brussels", new Date(time))).toEqual(new Date(due));
});
