import { expect, it } from "vitest";
import { changeOf, valuesOf } from "./settings-values";

const SETTINGS = {
  proposalsOutsideRounds: true,
  amendmentMonths: 3,
  amendmentBudgetShare: 0.2,
  texts: { accessibility: null, privacy: null, imprint: null },
  version: 1,
  changed: null,
};
const stored = valuesOf(SETTINGS);

it("shows the share in per cent, and sends every whole per cent as the very share it is", () => {
  expect(stored).toEqual({ proposalsOutsideRounds: true, amendmentMonths: "3", amendmentBudgetShare: "20" });
  for (let percent = 0; percent <= 100; percent++) {
    const typed = String(percent);
    const change = changeOf({ ...stored, amendmentBudgetShare: "none" }, { ...stored, amendmentBudgetShare: typed });
    expect(change).toEqual({ ok: true, value: { amendmentBudgetShare: percent / 100 } });
    expect(valuesOf({ ...SETTINGS, amendmentBudgetShare: percent / 100 }).amendmentBudgetShare).toBe(typed);
  }
});

it("sends what differs alone", () => {
  expect(changeOf(stored, { ...stored })).toEqual({ ok: true, value: {} });
  expect(changeOf(stored, { ...stored, amendmentMonths: " 6 " })).toEqual({ ok: true, value: { amendmentMonths: 6 } });
});

it("tells at its field what is no whole number within the bounds", () => {
  for (const typed of ["", "three", "-1", "2.5", "25"])
    expect(changeOf(stored, { ...stored, amendmentMonths: typed })).toEqual({
      ok: false,
      errors: [expect.objectContaining({ path: "amendmentMonths", code: "wholeMonths" })],
    });
  for (const typed of ["", "20 %", "12,5", "101"])
    expect(changeOf(stored, { ...stored, amendmentBudgetShare: typed })).toEqual({
      ok: false,
      errors: [expect.objectContaining({ path: "amendmentBudgetShare", code: "wholePercent" })],
    });
});
