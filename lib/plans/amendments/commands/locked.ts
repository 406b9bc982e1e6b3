import type { Actor } from "@/lib/access/actor";
import { type Decision, Problem } from "@/lib/access/problems";
import type { Database } from "@/lib/platform/database";
import type { Amendable } from "@/lib/project-rules/amendments-policy";
import type { TransitionContext } from "@/lib/project-rules/transition-context";
import { authorizeProject, lockedRow } from "@/lib/projects/locked";
import type { ProjectRow } from "@/lib/projects/row";
import { transitionContext } from "@/lib/projects/rows";
import type { Amendment } from "../present";
import { type AmendmentRow, amendable, amendmentsIn, isReadable, viewOf } from "../rows";

export type Locked = { project: ProjectRow; amendment: AmendmentRow };

/** Locks a project, and with it its amendments; 404 for one the actor may not know of. */
export async function lockedAmendment(database: Database, code: string, number: number, actor: Actor): Promise<Locked> {
  const project = await lockedRow(database, code, actor);
  const [amendment] = await amendmentsIn(project.id, { number });
  if (!amendment || !isReadable(amendment, project, actor)) throw new Problem(404, "noSuchAmendment");
  return { project, amendment };
}

/** Asks a policy of an amendment; 403 with its reason. */
export function authorizeAmendment(
  policy: (actor: Actor, project: TransitionContext, amendment: Amendable) => Decision,
  { project, amendment }: Locked,
  actor: Actor,
): void {
  authorizeProject(policy(actor, transitionContext(project), amendable(amendment)), project, actor);
}

/** Refuses a change of a version that is no longer the present one, with the present one beside it. */
export function assertVersion({ project, amendment }: Locked, version: number, actor: Actor): void {
  if (amendment.version !== version)
    throw new Problem(412, "stale", { extra: { current: viewOf(amendment, project, actor) } });
}

/** The amendment as a command left it, for its answer. */
export async function writtenAmendment(
  { project, amendment }: Locked,
  database: Database,
  actor: Actor,
): Promise<Amendment> {
  const [row] = await amendmentsIn(project.id, { number: amendment.number });
  if (!row) throw new Error(`amendment ${amendment.number} of ${project.code} is gone`);
  return viewOf(row, (await lockedRow(database, project.code, actor)) ?? project, actor);
}
