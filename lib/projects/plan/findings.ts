import { reads } from "@/lib/platform/database";
import type { ProjectRow } from "../rows";
import type { ProjectStatus } from "../status";
import { checkPlan, type Finding, isConsistent } from "./check";
import { planNow } from "./current";

/** From where a project is sent: only there it matters whether its plan is consistent. */
const BEFORE_SENDING = new Set<ProjectStatus>(["DRAFT", "CHANGES_REQUESTED"]);

/** All that is missing or inconsistent in a project's plan as it is now. */
export async function findingsOf(row: ProjectRow): Promise<Finding[]> {
  const sides = Object.fromEntries(row.partners.map(({ place }) => [place.slug, place.sideCode]));
  return checkPlan({ plan: await planNow(reads(), row.id), sides });
}

/** The rows with whether the plan is consistent, looked up where the project could be sent. */
export async function withConsistency(row: ProjectRow): Promise<ProjectRow> {
  if (!BEFORE_SENDING.has(row.status)) return row;
  return { ...row, planConsistent: isConsistent(await findingsOf(row)) };
}
