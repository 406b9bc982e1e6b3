import { describe, expect, it } from "vitest";
import { check } from "@/lib/platform/field-errors";
import { day, instant, utcInstant, year } from "./dates";

const codes = (found: ReturnType<typeof check>) => (found.ok ? [] : found.errors.map(({ code }) => code));

describe("years have four digits, from 1900 to 2199, wherever one is written", () => {
  it.each([1900, 2026, 2199])("%i", (good) => {
    expect(check(year, good).ok).toBe(true);
    expect(check(day, `${good}-12-31`).ok).toBe(true);
    expect(check(instant, `${good}-01-01T00:00:00+08:00`).ok).toBe(true);
    expect(check(utcInstant, `${good}-12-31T23:59:00Z`).ok).toBe(true);
  });
  it.each([203, 1899, 2200, 9999])("not %i", (bad) => {
    const text = String(bad).padStart(4, "0");
    expect(codes(check(year, bad))).toEqual(["yearRange"]);
    expect(codes(check(day, `${text}-01-01`))).toEqual(["yearRange"]);
    expect(codes(check(instant, `${text}-01-01T00:00:00+08:00`))).toEqual(["yearRange"]);
    expect(codes(check(utcInstant, `${text}-01-01T00:00:00Z`))).toEqual(["yearRange"]);
  });
  it("and what is no day is told as that alone", () => {
    for (const text of ["", "tomorrow", "20270-03-31", "2027-02-30"])
      expect(codes(check(day, text))).toEqual(["badDate"]);
  });
});
