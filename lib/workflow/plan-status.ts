import type { MaybeActor } from "@/lib/access/actor";
import { writtenReports } from "@/lib/final-report/facts";
import { isConsistent } from "@/lib/plan-model/check";
import { fingerprintOf } from "@/lib/plan-model/fingerprint";
import { checkedPlan } from "@/lib/plans/sections/findings";
import { isAsSent } from "@/lib/plans/versions/as-sent";
import { reviewsProject } from "@/lib/project-rules/roles";
import { isAwaitingDecision, type ProjectStatus } from "@/lib/project-rules/status";
import type { ProjectRow } from "@/lib/projects/row";
import { transitionContext } from "@/lib/projects/rows";

/** From where a project is sent: only there it matters whether its plan is consistent. */
const BEFORE_SENDING = new Set<ProjectStatus>(["DRAFT", "CHANGES_REQUESTED"]);

/**
 * The row with what its next move depends on and only a check can tell: of its plan, by those who send it and those who
 * agree to it, or of its final report.
 */
export async function withPlanStatus(row: ProjectRow, actor: MaybeActor): Promise<ProjectRow> {
  if (BEFORE_SENDING.has(row.status) || (row.working && isAwaitingDecision(row.status))) {
    const { plan, findings } = await checkedPlan(row);
    const newVersionWritten = fingerprintOf(plan) !== row.planVersions[0]?.fingerprint;
    const checked = { ...row, planConsistent: isConsistent(findings), newVersionWritten };
    return row.status === "UNDER_REVIEW" && reviewsProject(actor, transitionContext(row)) ? withSent(checked) : checked;
  }
  if (row.status === "UNDER_REVIEW" && reviewsProject(actor, transitionContext(row))) return withSent(row);
  if (row.status === "IN_PROGRESS") return { ...row, reportWritten: (await writtenReports([row.id])).has(row.id) };
  return row;
}

const withSent = async (row: ProjectRow): Promise<ProjectRow> => ({ ...row, planAsSent: await isAsSent(row) });
