import type { PlanContent } from "@/lib/plan-model/content";
import { reads } from "@/lib/platform/database";
import { type ClusterLeadRule, clusterLeadMustAgree, type Limits } from "./rules";

/** What the programme leaves to a project's places now: the figures that hold for an amendment that is sent today. */
export async function limitsNow(): Promise<Limits> {
  const { amendmentMonths, amendmentBudgetShare } = await reads().programmeSettings.findFirstOrThrow();
  return { months: amendmentMonths, share: amendmentBudgetShare };
}

/** By which rules the cluster's lead must accept a change of the plan, with the figures that the programme has set. */
export async function rulesFor(before: PlanContent, after: PlanContent): Promise<ClusterLeadRule[]> {
  return clusterLeadMustAgree(before, after, await limitsNow());
}
