import type { Actor } from "@/lib/access/actor";
import { Problem } from "@/lib/access/problems";
import { notify, recordAndNotify } from "@/lib/notifications/commands";
import { recordEdit } from "@/lib/plans/sections/commands/record-edit";
import { now } from "@/lib/platform/clock";
import { type Database, transact } from "@/lib/platform/database";
import { dateOf, dayOf } from "@/lib/project-rules/days";
import { mayEditMilestones, mayPlanMilestones } from "@/lib/project-rules/delivery-policy";
import { isBeforeAgreement, isSent } from "@/lib/project-rules/status";
import { authorizeProject, lockedFor, markRevised } from "@/lib/projects/locked";
import { withWorking } from "@/lib/projects/queries";
import type { ProjectRow } from "@/lib/projects/row";
import { transitionContext } from "@/lib/projects/rows";
import { milestoneData } from "../milestone-data";
import { milestoneRows, milestonesIn } from "../milestones";
import type { MilestoneView } from "../present";
import { type MilestoneEdit, type MilestoneInput, TRACKED } from "../schema";
import { editWritten, planWritten, removeWritten } from "./written-milestones";

async function view(project: ProjectRow, id: number, actor: Actor): Promise<MilestoneView> {
  const found = (await milestonesIn(project, actor)).find((milestone) => milestone.id === id);
  if (!found) throw new Problem(404, "noSuchMilestone");
  return found;
}

/** What was saved in a working copy is read again, and its other writers are told that it was, not what. */
async function savedView(database: Database, actor: Actor, project: ProjectRow, id: number): Promise<MilestoneView> {
  await recordEdit(database, actor, project, { section: "timeline", milestone: id });
  return view(await withWorking(project, actor), id, actor);
}

/** Plans a milestone or deliverable; after the agreement that takes an amendment. */
export async function planMilestone(actor: Actor, code: string, input: MilestoneInput): Promise<MilestoneView> {
  return transact(async (database) => {
    const project = await lockedFor(database, code, actor, mayPlanMilestones);
    if (isSent(project.status))
      return savedView(database, actor, project, await planWritten(database, actor, project, input));
    const { title, language, dueOn } = input;
    const data = await milestoneData(project, null, input);
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
    await markRevised(database, project);
    await recordAndNotify(database, actor, project, {
      type: "milestone.planned",
      detail: { milestone: id, title, dueOn },
    });
    return view(project, id, actor);
  });
}

async function milestoneOf(project: ProjectRow, id: number, version: number, actor: Actor) {
  const milestone = (await milestoneRows(project)).find((each) => each.id === id);
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
    const before = await milestoneOf(project, id, version, actor);
    mustBeTracked(project, edit);
    if (isSent(project.status)) {
      await editWritten(database, actor, project, before, edit);
      return savedView(database, actor, project, id);
    }
    const data = await milestoneData(project, before, edit);
    await database.milestone.update({ where: { id }, data: { ...data, version: { increment: 1 } } });
    await markRevised(database, project);
    const after = await view(project, id, actor);
    const detail = { milestone: id, title: after.title, ...(edit.expectedOn && { expectedOn: edit.expectedOn }) };
    await recordAndNotify(database, actor, project, { type: nameOfEdit(before, edit), detail });
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
    authorizeProject(mayPlanMilestones(actor, transitionContext(project)), project, actor);
    const { title, dueOn } = await milestoneOf(project, id, version, actor);
    if (isSent(project.status)) {
      await removeWritten(database, actor, project, id);
      return recordEdit(database, actor, project, { section: "timeline", milestone: id });
    }
    await database.milestone.delete({ where: { id } });
    await markRevised(database, project);
    await recordAndNotify(database, actor, project, {
      type: "milestone.removed",
      detail: { milestone: id, title, dueOn: dayOf(dueOn) },
    });
  });
}
