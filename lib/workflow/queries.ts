import type { Actor, MaybeActor } from "@/lib/access/actor";
import { type Database, reads } from "@/lib/platform/database";
import { lockedRow } from "@/lib/projects/locked";
import type { ProjectView } from "@/lib/projects/present";
import { readableRow, withWorking } from "@/lib/projects/queries";
import { PROJECT_ROWS, type ProjectRow } from "@/lib/projects/row";
import { viewOf } from "@/lib/projects/rows";
import { withPlanStatus } from "./plan-status";

/** A project with what the actor may do; 404 when there is none or it is somebody else's draft. */
export const projectByCode = async (code: string, actor: MaybeActor): Promise<ProjectView> =>
  viewOf(await withPlanStatus(await readableRow(code, actor), actor), actor);

/** The project as it was sent, also for somebody who may write a new version of it: for a decision on it. */
export async function sentProject(code: string, actor: MaybeActor): Promise<ProjectView> {
  const row = await withPlanStatus(await readableRow(code, actor), actor);
  return viewOf({ ...row, working: undefined }, actor);
}

/** The project as the command left it, for its answer; whoever changed it sees that once more, whatever it became. */
export async function writtenView(id: number, actor: Actor): Promise<ProjectView> {
  const row = await reads().project.findUniqueOrThrow({ where: { id }, include: PROJECT_ROWS });
  return viewOf(await withPlanStatus(await withWorking(row, actor), actor), actor);
}

/** Locks a project for a move, with what a move of it depends on; 404 as for readers. */
export const lockedToMove = async (database: Database, code: string, actor: Actor): Promise<ProjectRow> =>
  withPlanStatus(await lockedRow(database, code, actor), actor);
