import { describe, expect, it } from "vitest";
import { planOf } from "../../../test/fixtures/plan";
import { budgetChanges, clusterLeadMustAgree, endMoves, monthsAfter } from "./rules";

const LIMITS = { months: 3, share: 0.2 };
const costing = (total: number, currency: "EUR" | "CNY" = "EUR") =>
  planOf({ sections: { budget: { currency, lines: [], total } } });

describe("the cluster's lead must agree", () => {
  it("counts months by the calendar", () => {
    expect(monthsAfter("2027-01-31", 1)).toBe("2027-02-28");
    expect(monthsAfter("2027-11-30", 3)).toBe("2028-02-29");
    expect(monthsAfter("2028-12-31", -3)).toBe("2028-09-30");
  });

  it.each([
    ["2028-12-31", "2029-03-31", false],
    ["2028-12-31", "2029-04-01", true],
    ["2028-12-31", "2028-09-30", false],
    ["2028-12-31", "2028-09-29", true],
    [null, "2028-12-31", true],
    ["2028-12-31", null, true],
    [null, null, false],
  ])("where the end moves from %s to %s by more than three months: %s", (before, after, must) => {
    expect(endMoves(before, after, 3)).toBe(must);
  });

  it.each([
    [100, 120, false],
    [100, 121, true],
    [100, 80, false],
    [100, 79, true],
    [0, 1, true],
    [0, 0, false],
  ])("where the budget goes from %i to %i by more than a fifth: %s", (before, after, must) => {
    expect(budgetChanges(costing(before), costing(after), 0.2)).toBe(must);
  });

  it("where the currency changes, and by the sum of the lines where there are any", () => {
    expect(budgetChanges(costing(100), costing(100, "CNY"), 0.2)).toBe(true);
    const after = planOf();
    if (after.sections.budget?.lines[0]) after.sections.budget.lines[0].amount = 131_000;
    expect(budgetChanges(planOf(), after, 0.2)).toBe(true);
  });

  it("where a place comes or goes, and says by which rules", () => {
    const partners = [...planOf().partners, { place: "chengdu", role: "PARTNER" as const }];
    expect(clusterLeadMustAgree(planOf(), planOf({ partners, endsOn: "2029-12-31" }), LIMITS)).toEqual([
      "partnersChange",
      "endMoves",
    ]);
    expect(
      clusterLeadMustAgree(planOf(), planOf({ endsOn: "2029-01-31", summary: { en: "Else.", zh: null } }), LIMITS),
    ).toEqual([]);
  });

  it("by the figures the programme has set", () => {
    const longer = planOf({ endsOn: "2029-05-31" });
    expect(clusterLeadMustAgree(planOf(), longer, { months: 6, share: 0.2 })).toEqual([]);
    expect(clusterLeadMustAgree(planOf(), longer, LIMITS)).toEqual(["endMoves"]);
  });
});
