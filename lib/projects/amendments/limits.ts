import type { Database } from "@/lib/platform/database";
import type { PlanContent } from "../plan/content";
import { type LeadRule, leadMustAgree } from "./rules";

/** By which rules the cluster's lead must accept a change of the plan, with the figures that the programme has set. */
export async function rulesFor(database: Database, before: PlanContent, after: PlanContent): Promise<LeadRule[]> {
  const { amendmentMonths, amendmentBudgetShare } = await database.programmeSettings.findFirstOrThrow();
  return leadMustAgree(before, after, { months: amendmentMonths, share: amendmentBudgetShare });
}
