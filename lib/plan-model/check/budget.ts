import { exactSum } from "@/lib/language/exact";
import type { Checked, Finding } from "./finding";

const finding = (severity: Finding["severity"], code: string, path: string, params?: Finding["params"]): Finding => ({
  severity,
  code,
  part: "budget",
  path,
  params,
});

/** Lines that add up to the total stated, for places that take part, in years in which the project runs. */
export function checkBudget({ plan }: Checked): Finding[] {
  const budget = plan.sections.budget;
  if (!budget?.lines.length) {
    if (budget?.total) return [finding("must", "budgetSum", "total", { sum: 0, total: budget.total })];
    return [finding("should", "budgetMissing", "lines")];
  }
  const sum = exactSum(budget.lines.map(({ amount }) => amount));
  const [first, last] = [yearOf(plan.startsOn), yearOf(plan.endsOn)];
  const taking = new Set(plan.partners.map(({ place }) => place));
  return [
    ...(budget.total === null ? [finding("should", "budgetTotal", "total", { sum })] : []),
    ...(budget.total !== null && budget.total !== sum
      ? [finding("must", "budgetSum", "total", { sum, total: budget.total })]
      : []),
    ...budget.lines.flatMap(({ key, place, year, amount }) => [
      ...(taking.has(place) ? [] : [finding("must", "budgetPlace", `lines.${key}.place`, { place })]),
      ...(amount ? [] : [finding("should", "budgetAmount", `lines.${key}.amount`, { place })]),
      ...((first && year < first) || (last && year > last)
        ? [finding("should", "budgetYear", `lines.${key}.year`, { year: String(year) })]
        : []),
    ]),
  ];
}

const yearOf = (day: string | null) => (day ? Number(day.slice(0, 4)) : null);
