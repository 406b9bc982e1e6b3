import { reads } from "@/lib/platform/database";
import { requirementsOf } from "@/lib/rounds/queries";
import type { ProjectRow } from "../rows";
import type { ProjectStatus } from "../status";
import { checkPlan, type Finding, isConsistent } from "./check";
import type { PlanContent } from "./content";
import { planNow } from "./current";

/** From where a project is sent: only there it matters whether its plan is consistent. */
const BEFORE_SENDING = new Set<ProjectStatus>(["DRAFT", "CHANGES_REQUESTED"]);

/** On which side each of a project's places is. */
const sidesOf = ({ partners }: ProjectRow): Record<string, string> =>
  Object.fromEntries(partners.map(({ place }) => [place.slug, place.sideCode]));

/** A project's plan as it is now, and all that is missing or inconsistent in it: also by the round it is sent in. */
export async function checkedPlan(row: ProjectRow): Promise<{ plan: PlanContent; findings: Finding[] }> {
  const [plan, requirements] = await Promise.all([
    planNow(reads(), row.id),
    requirementsOf(row.clusterCode, row.roundId),
  ]);
  return { plan, findings: checkPlan({ plan, sides: sidesOf(row) }, requirements) };
}

/** The rows with whether the plan is consistent, looked up where the project could be sent. */
export async function withConsistency(row: ProjectRow): Promise<ProjectRow> {
  if (!BEFORE_SENDING.has(row.status)) return row;
  return { ...row, planConsistent: isConsistent((await checkedPlan(row)).findings) };
}
