import type { PlanContent } from "../content";
import type { Checked, Finding } from "./finding";

type Milestone = PlanContent["milestones"][number];
const at = ({ id }: Milestone, index: number) => `milestones.${id ?? index}`;

/** Milestones inside the project's dates and waiting for each other in no circle. */
export function checkTimeline({ plan, today }: Checked): Finding[] {
  const { milestones, startsOn, endsOn } = plan;
  if (milestones.length === 0)
    return [{ severity: "should", code: "milestonesMissing", part: "timeline", path: "milestones" }];
  const packages = new Set(plan.sections.workPackages?.items.map(({ key }) => key));
  const circle = circleIn(milestones);
  return milestones.flatMap((milestone, index): Finding[] => {
    const { title, dueOn, workPackage } = milestone;
    const finding = (severity: Finding["severity"], code: string, params: Finding["params"] = {}): Finding => ({
      severity,
      code,
      part: "timeline",
      path: at(milestone, index),
      params: { title, ...params },
    });
    return [
      ...(startsOn && dueOn < startsOn ? [finding("must", "milestoneBefore", { day: dueOn })] : []),
      ...(endsOn && dueOn > endsOn ? [finding("must", "milestoneAfter", { day: dueOn })] : []),
      ...(today && dueOn < today ? [finding("should", "milestonePast", { day: dueOn })] : []),
      ...(circle.has(milestone) ? [finding("must", "dependencyCircle")] : []),
      ...needed(milestone, milestones).map((before) => finding("should", "dependencyLater", { before: before.title })),
      ...(workPackage && !packages.has(workPackage) ? [finding("should", "milestonePackage")] : []),
    ];
  });
}

/** What a milestone waits for although it is due later. */
const needed = ({ dependsOn, dueOn }: Milestone, all: Milestone[]) =>
  all.filter(({ id, dueOn: other }) => id !== null && dependsOn.includes(id) && other > dueOn);

/** The milestones that wait, over however many others, for themselves. */
function circleIn(milestones: Milestone[]): Set<Milestone> {
  const byId = new Map(milestones.map((milestone) => [milestone.id, milestone]));
  const reaches = (from: Milestone, goal: Milestone, seen: Set<number>): boolean =>
    from.dependsOn.some((id) => {
      const next = byId.get(id);
      if (!next || seen.has(id)) return false;
      seen.add(id);
      return next === goal || reaches(next, goal, seen);
    });
  return new Set(milestones.filter((milestone) => reaches(milestone, milestone, new Set())));
}
