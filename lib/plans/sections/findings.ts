import { checkPlan } from "@/lib/plan-model/check";
import type { Finding } from "@/lib/plan-model/check/finding";
import type { PlanContent } from "@/lib/plan-model/content";
import { now } from "@/lib/platform/clock";
import { askOnce } from "@/lib/platform/database";
import { dayOf } from "@/lib/project-rules/days";
import { isSent } from "@/lib/project-rules/status";
import type { ProjectRow } from "@/lib/projects/row";
import { planWith } from "@/lib/projects/working-copy/working";
import { roundOfPlan } from "@/lib/rounds/queries";
import type { PlanRound } from "@/lib/rounds/schema";
import { planNow } from "./current";

/** On which side each of a project's places is. */
const sidesOf = ({ partners }: ProjectRow): Record<string, string> =>
  Object.fromEntries(partners.map(({ place }) => [place.slug, place.sideCode]));

/** The plan as those who may write it have it now; to everybody else, as it was sent. */
export async function writtenPlan(row: ProjectRow): Promise<PlanContent> {
  const plan = await planNow(row.id);
  return row.working && isSent(row.status) ? planWith(plan, row.working) : plan;
}

type Checked = { plan: PlanContent; findings: Finding[]; round: PlanRound | null };

/** A project's plan as it is now, and all that is missing or inconsistent in it: also by the round it is sent in. */
export const checkedPlan = (row: ProjectRow): Promise<Checked> =>
  askOnce(`plan of ${row.id} as ${row.working ? "written" : "sent"}`, async () => {
    const [plan, round] = await Promise.all([writtenPlan(row), roundOfPlan(row)]);
    const findings = checkPlan({ plan, sides: sidesOf(row), today: dayOf(now()) }, round?.requirements ?? {});
    return { plan, findings, round };
  });
