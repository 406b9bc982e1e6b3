import { reads } from "@/lib/platform/database";
import { requirementsOf } from "@/lib/rounds/queries";
import type { ProjectRow } from "../rows";
import type { ProjectStatus } from "../status";
import { checkPlan, type Finding, isConsistent } from "./check";
import { planNow } from "./current";

/** From where a project is sent: only there it matters whether its plan is consistent. */
const BEFORE_SENDING = new Set<ProjectStatus>(["DRAFT", "CHANGES_REQUESTED"]);

/** On which side each of a project's places is. */
export const sidesOf = ({ partners }: ProjectRow): Record<string, string> =>
  Object.fromEntries(partners.map(({ place }) => [place.slug, place.sideCode]));

/** All that is missing or inconsistent in a project's plan as it is now, and what the round it is sent in asks for. */
export const findingsOf = async (row: ProjectRow): Promise<Finding[]> =>
  checkPlan(
    { plan: await planNow(reads(), row.id), sides: sidesOf(row) },
    await requirementsOf(row.clusterCode, row.roundId),
  );

/** The rows with whether the plan is consistent, looked up where the project could be sent. */
export async function withConsistency(row: ProjectRow): Promise<ProjectRow> {
  if (!BEFORE_SENDING.has(row.status)) return row;
  return { ...row, planConsistent: isConsistent(await findingsOf(row)) };
}
