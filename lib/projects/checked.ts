import { reads } from "@/lib/platform/database";
import { writtenReports } from "./final-report/facts";
import { isConsistent } from "./plan/check";
import { checkedPlan } from "./plan/findings";
import type { ProjectRow } from "./rows";
import type { ProjectStatus } from "./status";

/** From where a project is sent: only there it matters whether its plan is consistent. */
const BEFORE_SENDING = new Set<ProjectStatus>(["DRAFT", "CHANGES_REQUESTED"]);

/** The rows with what its next move depends on and only a check can tell: of its plan, or of its final report. */
export async function withChecks(row: ProjectRow): Promise<ProjectRow> {
  if (BEFORE_SENDING.has(row.status))
    return { ...row, planConsistent: isConsistent((await checkedPlan(row)).findings) };
  if (row.status === "IN_PROGRESS")
    return { ...row, reportWritten: (await writtenReports(reads(), [row.id])).has(row.id) };
  return row;
}
