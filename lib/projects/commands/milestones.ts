import { happened } from "@/lib/notifications/commands";
import type { Actor } from "@/lib/people/actor";
import { now } from "@/lib/platform/clock";
import { type Database, transact } from "@/lib/platform/database";
import { Problem } from "@/lib/platform/errors";
import { dateOf, dayOf } from "../days";
import { lockedFor, touch } from "../locked";
import { mayPlanMilestones } from "../policy";
import type { MilestoneView } from "../present";
import { MILESTONE_ROWS, milestoneView } from "../progress";
import type { ProjectRow } from "../rows";
import type { MilestoneEdit, MilestoneInput } from "../schema";

/** Plans a milestone of a project. */
export async function planMilestone(actor: Actor, code: string, input: MilestoneInput): Promise<MilestoneView> {
  return transact(async (database) => {
    const project = await lockedFor(database, code, actor, mayPlanMilestones);
    const milestone = await database.milestone.create({
      data: {
        projectId: project.id,
        title: input.title,
        language: input.language,
        dueOn: dateOf(input.dueOn),
        completedOn: dateOf(input.completedOn),
        createdAt: now(),
        thread: { create: {} },
      },
      include: MILESTONE_ROWS,
    });
    await touch(database, project);
    await happened(database, actor, project, {
      type: "milestone.planned",
      detail: { title: input.title, dueOn: input.dueOn },
    });
    return milestoneView(milestone);
  });
}

async function milestoneOf(database: Database, project: ProjectRow, id: number, version: number) {
  const milestone = await database.milestone.findFirst({
    where: { id, projectId: project.id },
    include: MILESTONE_ROWS,
  });
  if (!milestone) throw new Problem(404, "noSuchMilestone");
  if (milestone.version !== version) throw new Problem(412, "stale", { extra: { current: milestoneView(milestone) } });
  return milestone;
}

/** Changes a milestone, or marks it reached (`completedOn`) or open again (`completedOn: null`). 412 when stale. */
export async function editMilestone(
  actor: Actor,
  code: string,
  id: number,
  version: number,
  edit: MilestoneEdit,
): Promise<MilestoneView> {
  return transact(async (database) => {
    const project = await lockedFor(database, code, actor, mayPlanMilestones);
    const before = await milestoneOf(database, project, id, version);
    const after = await database.milestone.update({
      where: { id },
      data: {
        ...edit,
        dueOn: dateOf(edit.dueOn),
        completedOn: dateOf(edit.completedOn),
        version: { increment: 1 },
      },
      include: MILESTONE_ROWS,
    });
    await touch(database, project);
    const reached = !before.completedOn && !!after.completedOn;
    await happened(database, actor, project, {
      type: reached ? "milestone.reached" : "milestone.edited",
      detail: { title: after.title },
    });
    return milestoneView(after);
  });
}

/** Takes a milestone off the plan; the audit log keeps what it was. */
export async function removeMilestone(actor: Actor, code: string, id: number, version: number): Promise<void> {
  await transact(async (database) => {
    const project = await lockedFor(database, code, actor, mayPlanMilestones);
    const { title, dueOn } = await milestoneOf(database, project, id, version);
    await database.milestone.delete({ where: { id } });
    await touch(database, project);
    await happened(database, actor, project, {
      type: "milestone.removed",
      detail: { title, dueOn: dayOf(dueOn) },
    });
  });
}
