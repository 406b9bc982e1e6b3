import { exactDifference, exceedsShare } from "@/lib/language/exact";
import { sumOf } from "@/lib/plan-model/blocks";
import type { PlanContent } from "@/lib/plan-model/content";
import { dayOf } from "@/lib/project-rules/days";

/** What the programme allows an amendment without its cluster's lead. */
export type Limits = { months: number; share: number };

/** Why the cluster's lead must accept an amendment too. */
export const CLUSTER_LEAD_RULES = ["partnersChange", "endMoves", "budgetChanges"] as const;
export type ClusterLeadRule = (typeof CLUSTER_LEAD_RULES)[number];

/** The same day some months later or earlier; the month's last day where it has no such day. */
export function monthsAfter(day: string, months: number): string {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  last.setUTCDate(Math.min(date, last.getUTCDate()));
  return dayOf(last);
}

/** Whether the end moves by more than so many months, in either direction; one that comes or goes always does. */
export function endMoves(before: string | null, after: string | null, months: number): boolean {
  if (before === after) return false;
  if (!before || !after) return true;
  return after > monthsAfter(before, months) || after < monthsAfter(before, -months);
}

/** What a plan costs in total: the sum of its budget's lines, or the stated total where nobody broke it down. */
export function totalOf(plan: Pick<PlanContent, "sections">): { currency: string; total: number } {
  const budget = plan.sections.budget;
  const total = budget?.lines.length ? sumOf(plan) : (budget?.total ?? 0);
  return { currency: budget?.currency ?? "", total };
}

/** Whether the budget's total changes by more than this share of what it was; another currency always counts as more. */
export function budgetChanges(before: PlanContent, after: PlanContent, share: number): boolean {
  const [old, fresh] = [totalOf(before), totalOf(after)];
  if (old.total === 0 && fresh.total === 0) return false;
  return old.currency !== fresh.currency || exceedsShare(exactDifference(fresh.total, old.total), share, old.total);
}

const placesIn = ({ partners }: PlanContent) =>
  partners
    .map(({ place }) => place)
    .sort()
    .join();

/** By which of the declared rules the cluster's lead must accept a change from one plan to the other; none: it need not. */
export function clusterLeadMustAgree(
  before: PlanContent,
  after: PlanContent,
  { months, share }: Limits,
): ClusterLeadRule[] {
  const holds: Record<ClusterLeadRule, boolean> = {
    partnersChange: placesIn(before) !== placesIn(after),
    endMoves: endMoves(before.endsOn, after.endsOn, months),
    budgetChanges: budgetChanges(before, after, share),
  };
  return CLUSTER_LEAD_RULES.filter((rule) => holds[rule]);
}
