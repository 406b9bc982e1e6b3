import { expect, it } from "vitest";
import { formatMoment, isZone, zoneName } from "./moment";

const NOW = "2026-11-29T17:00:00Z";
const brussels = { zone: "Europe/Brussels", now: NOW };
const shanghai = { zone: "Asia/Shanghai", now: NOW };

it.each([
  ["2026-11-29T15:20:00Z", "today, 16:20", "昨天23:20"],
  ["2026-11-29T16:30:00Z", "today, 17:30", "今天00:30"],
  ["2026-11-28T23:30:00Z", "today, 00:30", "昨天07:30"],
  ["2026-11-28T15:20:00Z", "yesterday, 16:20", "星期六23:20"],
  ["2026-11-23T15:20:00Z", "Monday, 16:20", "2026年11月23日 23:20"],
  ["2026-11-22T15:20:00Z", "22 November 2026, 16:20", "2026年11月22日 23:20"],
  ["2026-07-01T15:20:00Z", "1 July 2026, 17:20", "2026年7月1日 23:20"],
  // What is still to come is told by its date.
  ["2026-12-01T15:20:00Z", "1 December 2026, 16:20", "2026年12月1日 23:20"],
])("%s is %s for a reader in Brussels and %s for one in Shanghai", (iso, en, zh) => {
  expect(formatMoment(iso, "en", brussels)).toBe(en);
  expect(formatMoment(iso, "zh", shanghai)).toBe(zh);
});

it("names the zone that holds at the moment", () => {
  expect(zoneName(NOW, "en", "Europe/Brussels")).toBe("Central European Standard Time");
  expect(zoneName("2026-07-01T12:00:00Z", "en", "Europe/Brussels")).toBe("Central European Summer Time");
  expect(zoneName(NOW, "zh", "Asia/Shanghai")).toBe("中国标准时间");
});

it("knows zones by their names only", () => {
  for (const zone of ["Europe/Brussels", "Asia/Shanghai", "UTC", "Asia/Calcutta"]) expect(isZone(zone)).toBe(true);
  for (const zone of ["", "Europe/Atlantis", "x".repeat(80)]) expect(isZone(zone)).toBe(false);
});
