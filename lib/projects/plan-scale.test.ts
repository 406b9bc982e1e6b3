import { expect, test } from "vitest";
import { planScale } from "./plan-scale";

const milestone = (id: number, dueOn: string, more = {}) => ({
  id,
  dueOn,
  baselineOn: dueOn,
  expectedOn: null,
  completedOn: null,
  late: false,
  ...more,
});
const given = { startsOn: "2026-01-01", endsOn: "2026-12-31", today: "2026-07-01" };

test("a milestone stands where it was agreed, and below where it was reached, is expected, or is due now", () => {
  const scale = planScale({
    ...given,
    milestones: [
      milestone(1, "2026-03-01", { completedOn: "2026-03-20" }),
      milestone(2, "2026-06-01", { late: true, expectedOn: "2026-08-01" }),
      milestone(3, "2026-06-01", { late: true }),
      milestone(4, "2026-10-01", { baselineOn: null }),
    ],
  });
  if (!scale) throw new Error("no scale");
  const [reached, expected, late, added] = scale.milestones;
  expect(reached).toMatchObject({ knot: "REACHED", shifted: true });
  expect(expected?.now).toBeGreaterThan(scale.today);
  expect(late).toMatchObject({ knot: "LATE", now: scale.today });
  expect(added).toMatchObject({ knot: "PLANNED", agreed: null, shifted: false });
  expect(scale.agreed.from).toBeLessThan(reached?.agreed ?? 0);
});

test("every day lies on the drawing, also of a plan of a single day; a plan without milestones is not drawn", () => {
  const one = planScale({
    startsOn: null,
    endsOn: null,
    today: "2026-07-01",
    milestones: [milestone(1, "2026-07-01")],
  });
  expect(one?.milestones[0]?.now).toBe(2);
  expect(one?.ticks.every(({ at }) => at >= 2 && at <= 97)).toBe(true);
  expect(planScale({ ...given, milestones: [] })).toBeNull();
});

test("a plan of any length names so few days that they stand apart, and fewer where it is narrow", () => {
  for (const endsOn of ["2026-02-15", "2026-06-01", "2027-09-01", "2029-01-01", "2046-01-01"]) {
    const ticks = planScale({ ...given, endsOn, milestones: [milestone(1, "2026-02-01")] })?.ticks ?? [];
    expect(ticks.length).toBeGreaterThan(1);
    expect(ticks.length).toBeLessThanOrEqual(5);
    const gaps = ticks.slice(1).map(({ at }, index) => at - (ticks[index]?.at ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThan(12);
    const narrow = ticks.filter(({ onlyWide }) => !onlyWide);
    expect(narrow.length).toBeLessThanOrEqual(3);
    expect(narrow[0]).toBe(ticks[0]);
  }
});
