import type { MaybeActor } from "@/lib/access/actor";
import { Problem } from "@/lib/access/problems";
import { asLocale } from "@/lib/language/locales";
import { now } from "@/lib/platform/clock";
import { reads } from "@/lib/platform/database";
import { askForAll } from "@/lib/platform/shared-answers";
import { dayOf } from "@/lib/project-rules/days";
import { healthOfMilestone, isPast, type MilestoneFacts } from "@/lib/project-rules/health";
import { isSent } from "@/lib/project-rules/status";
import { milestoneFacts } from "@/lib/projects/health-rows";
import { readableRow } from "@/lib/projects/queries";
import { nameOf, type ProjectRow, placeOf } from "@/lib/projects/row";
import { MILESTONE_ROWS, type MilestoneRow } from "./milestone-row";
import type { MilestoneView } from "./present";
import { writtenRows } from "./written-milestones";

/** A milestone as answers carry it; late when its day has passed (UTC) and it is not reached. */
export function milestoneView(row: MilestoneRow, all: readonly MilestoneFacts[], actor: MaybeActor): MilestoneView {
  const facts = milestoneFacts(row);
  const { place, owner } = row;
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    language: asLocale(row.language),
    workPackage: row.workPackage,
    place: place && placeOf(place),
    owner: actor && owner && { id: owner.id, name: nameOf(owner) },
    dueOn: facts.dueOn,
    baselineOn: dayOf(row.baselineOn),
    expectedOn: facts.expectedOn,
    completedOn: facts.completedOn,
    late: isPast(facts, dayOf(now())),
    health: healthOfMilestone(facts, all, now()),
    dependsOn: [...facts.dependsOn],
    version: row.version,
    threadId: row.thread?.id ?? null,
  };
}

/** The rows of a project's milestones as those who may write them have them now; to everybody else, as they were sent. */
export async function milestoneRows(project: ProjectRow): Promise<MilestoneRow[]> {
  const rows = await askForAll(`milestones of ${project.id}`, () =>
    reads().milestone.findMany({
      where: { projectId: project.id },
      include: MILESTONE_ROWS,
      orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    }),
  );
  return isSent(project.status) ? writtenRows(project, rows) : rows;
}

/** A project's milestones and deliverables by their day; at most a few dozen, so in one piece. */
export async function milestonesOf(code: string, actor: MaybeActor): Promise<MilestoneView[]> {
  return milestonesIn(await readableRow(code, actor), actor);
}

/** The same of a project that was found readable. */
export async function milestonesIn(project: ProjectRow, actor: MaybeActor): Promise<MilestoneView[]> {
  const rows = await milestoneRows(project);
  const all = rows.map(milestoneFacts);
  return rows.map((row) => milestoneView(row, all, actor));
}

/** One milestone of a project; 404 when it has no such. */
export async function milestoneById(code: string, id: number, actor: MaybeActor): Promise<MilestoneView> {
  const found = (await milestonesOf(code, actor)).find((milestone) => milestone.id === id);
  if (!found) throw new Problem(404, "noSuchMilestone");
  return found;
}
