import { happened, notify } from "@/lib/notifications/commands";
import type { Actor } from "@/lib/people/actor";
import { now } from "@/lib/platform/clock";
import { type Database, transact } from "@/lib/platform/database";
import { Problem } from "@/lib/platform/errors";
import { dateOf, dayOf } from "../days";
import { milestoneData } from "../delivery/milestone-data";
import { MILESTONE_ROWS, milestonesIn } from "../delivery/milestones";
import { mayEditMilestones, mayPlanMilestones } from "../delivery/policy";
import type { MilestoneView } from "../delivery/present";
import { type MilestoneEdit, type MilestoneInput, TRACKED } from "../delivery/schema";
import { lockedFor, mustFor, touch } from "../locked";
import { movable, type ProjectRow } from "../rows";
import { isBeforeAgreement } from "../status";

async function view(project: ProjectRow, id: number, actor: Actor): Promise<MilestoneView> {
  const found = (await milestonesIn(project.id, actor)).find((milestone) => milestone.id === id);
  if (!found) throw new Problem(404, "noSuchMilestone");
  return found;
}

/** Plans a milestone or deliverable; after the agreement that takes an amendment. */
export async function planMilestone(actor: Actor, code: string, input: MilestoneInput): Promise<MilestoneView> {
  return transact(async (database) => {
    const project = await lockedFor(database, code, actor, mayPlanMilestones);
    const { title, language, dueOn } = input;
    const data = await milestoneData(database, project, null, input);
    const { id } = await database.milestone.create({
      data: {
        ...data,
        title,
        language,
        dueOn: dateOf(dueOn),
        dependsOn: data.dependsOn && { create: data.dependsOn.create },
        projectId: project.id,
        createdAt: now(),
        thread: { create: {} },
      },
      select: { id: true },
    });
    await touch(database, project);
    await happened(database, actor, project, { type: "milestone.planned", detail: { title, dueOn } });
    return view(project, id, actor);
  });
}

async function milestoneOf(database: Database, project: ProjectRow, id: number, version: number, actor: Actor) {
  const milestone = await database.milestone.findFirst({
    where: { id, projectId: project.id },
    include: MILESTONE_ROWS,
  });
  if (!milestone) throw new Problem(404, "noSuchMilestone");
  if (milestone.version !== version)
    throw new Problem(412, "stale", { extra: { current: await view(project, id, actor) } });
  return milestone;
}

/** Refuses what only an amendment changes, at each field. */
function mustBeTracked(project: ProjectRow, edit: MilestoneEdit): void {
  if (isBeforeAgreement(project.status)) return;
  const planned = (Object.keys(edit) as (keyof MilestoneEdit)[]).filter(
    (field) => edit[field] !== undefined && !TRACKED.includes(field),
  );
  const fields = planned.map((path) => ({ path, code: "needsAmendment" }));
  if (fields.length > 0) throw new Problem(403, "needsAmendment", { fields });
}

/** What an edit amounts to, for the history and for those who are told. */
function nameOfEdit(before: { completedOn: Date | null; expectedOn: Date | null; dueOn: Date }, edit: MilestoneEdit) {
  if (edit.completedOn && !before.completedOn) return "milestone.reached";
  const expected = edit.expectedOn ?? null;
  const later = expected && expected > dayOf(before.dueOn) && expected !== dayOf(before.expectedOn);
  return later ? "milestone.expected-later" : "milestone.edited";
}

/**
 * Changes a milestone: before the agreement all of it, afterwards what is tracked. `completedOn` marks it reached,
 * `completedOn: null` opens it again. 412 when stale.
 */
export async function editMilestone(
  actor: Actor,
  code: string,
  id: number,
  version: number,
  edit: MilestoneEdit,
): Promise<MilestoneView> {
  return transact(async (database) => {
    const project = await lockedFor(database, code, actor, mayEditMilestones);
    const before = await milestoneOf(database, project, id, version, actor);
    mustBeTracked(project, edit);
    const data = await milestoneData(database, project, before, edit);
    await database.milestone.update({ where: { id }, data: { ...data, version: { increment: 1 } } });
    await touch(database, project);
    const after = await view(project, id, actor);
    const detail = { title: after.title, ...(edit.expectedOn && { expectedOn: edit.expectedOn }) };
    await happened(database, actor, project, { type: nameOfEdit(before, edit), detail });
    if (edit.owner && edit.owner !== before.ownerId)
      await notify(database, actor, {
        type: "milestone.entrusted",
        projectId: project.id,
        authorIds: [edit.owner],
        detail: { title: after.title },
      });
    return after;
  });
}

/** Takes a milestone off the plan; the audit log keeps what it was. After the agreement that takes an amendment. */
export async function removeMilestone(actor: Actor, code: string, id: number, version: number): Promise<void> {
  await transact(async (database) => {
    const project = await lockedFor(database, code, actor, mayEditMilestones);
    mustFor(mayPlanMilestones(actor, movable(project)), project, actor);
    const { title, dueOn } = await milestoneOf(database, project, id, version, actor);
    await database.milestone.delete({ where: { id } });
    await touch(database, project);
    await happened(database, actor, project, { type: "milestone.removed", detail: { title, dueOn: dayOf(dueOn) } });
  });
}
