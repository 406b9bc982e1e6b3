import { expect, it } from "vitest";
import { commonScale, type Schedule } from "./common-scale";

const TODAY = "2026-11-30";
const schedule = (
  startsOn: string | null,
  endsOn: string | null,
  milestones: Schedule["milestones"] = [],
): Schedule => ({
  startsOn,
  endsOn,
  milestones,
});

it("lays projects out on one scale, today within it", () => {
  const scale = commonScale(
    [
      schedule("2026-07-01", "2027-06-30", [{ on: "2026-08-29", knot: "REACHED" }]),
      schedule("2027-02-12", "2028-02-12"),
    ],
    TODAY,
  );
  expect(scale?.until).toBe("2028-02-12");
  const [first, second] = scale?.lines ?? [];
  expect(first?.from).toBe(3);
  expect(second?.to).toBe(97);
  expect(first?.from).toBeLessThan(first?.knots[0]?.at ?? 0);
  expect(first?.knots[0]?.at).toBeLessThan(scale?.today ?? 0);
  expect(scale?.today).toBeLessThan(second?.from ?? 0);
  expect(second?.from).toBeLessThan(first?.to ?? 0);
});

it("leaves a project without days bare, and is none where no project has any", () => {
  expect(commonScale([schedule(null, null), schedule("2027-01-01", "2027-06-01")], TODAY)?.lines[0]).toBeNull();
  expect(commonScale([schedule(null, null)], TODAY)).toBeNull();
  expect(commonScale([], TODAY)).toBeNull();
});

it("holds days that have all passed, and a single one", () => {
  expect(commonScale([schedule("2020-01-01", "2021-01-01")], TODAY)?.today).toBe(97);
  const one = commonScale([schedule(TODAY, TODAY)], TODAY);
  expect(one?.lines[0]).toEqual({ from: 3, to: 3, knots: [] });
});
