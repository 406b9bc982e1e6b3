import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { clockName } from "@/lib/language/clock-name";
import { zoneOf } from "./country-zones";
import { clockIn, instantIn } from "./zones";

const iso = (zone: string, local: string) => instantIn(zone, local)?.toISOString();

it("knows the zone of every place's country", () => {
  const countries = readdirSync("data/places").map(
    (file) => parse(readFileSync(`data/places/${file}`, "utf8")).country as string,
  );
  for (const country of new Set(countries)) expect(zoneOf(country), country).not.toBe("Europe/Brussels");
});

it("takes the programme's own clock for a country that has several, by the language of who reads", () => {
  expect([zoneOf("US"), zoneOf("", "en"), zoneOf("", "zh")]).toEqual([
    "Europe/Brussels",
    "Europe/Brussels",
    "Asia/Shanghai",
  ]);
});

it.each([
  ["Asia/Shanghai", "Beijing time", "北京时间"],
  ["Europe/Brussels", "Brussels time", "布鲁塞尔时间"],
  ["Europe/Madrid", "Spain time", "西班牙时间"],
  ["Africa/Nairobi", "Kenya time", "肯尼亚时间"],
])("calls the clock of %s %s, %s", (zone, en, zh) => {
  expect([clockName(zone, "en"), clockName(zone, "zh")]).toEqual([en, zh]);
});

it("turns a clock's time into the instant, in winter and in summer", () => {
  expect(iso("Asia/Shanghai", "2027-01-15T09:30")).toBe("2027-01-15T01:30:00.000Z");
  expect(iso("Europe/Madrid", "2027-01-15T09:30")).toBe("2027-01-15T08:30:00.000Z");
  expect(iso("Europe/Athens", "2027-07-15T00:30")).toBe("2027-07-14T21:30:00.000Z");
});

it("takes the first of an hour that comes twice, and the next of one that is left out", () => {
  expect(iso("Europe/Berlin", "2027-10-31T02:30")).toBe("2027-10-31T00:30:00.000Z");
  expect(iso("Europe/Berlin", "2027-03-28T02:30")).toBe("2027-03-28T01:30:00.000Z");
  expect(clockIn("Europe/Berlin", new Date("2027-03-28T01:30:00Z"))).toBe("2027-03-28T03:30");
});

it("is null for what is no time that anything can be at", () => {
  for (const wrong of ["", "2027-13-01T10:00", "tomorrow", "2027-01-01", "0000-01-01T10:00", "9999-12-31T23:59"])
    expect(instantIn("Asia/Shanghai", wrong)).toBeNull();
});
