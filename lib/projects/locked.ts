import type { Actor } from "@/lib/access/actor";
import { type Decision, Problem } from "@/lib/access/problems";
import { now } from "@/lib/platform/clock";
import type { Database } from "@/lib/platform/database";
import { messageParams } from "@/lib/project-rules/status-params";
import type { TransitionContext } from "@/lib/project-rules/transition-context";
import { readableRow } from "./queries";
import type { ProjectRow } from "./row";
import { transitionContext, viewOf } from "./rows";
import { writtenRow } from "./working-copy/written";

/**
 * Locks a project until the transaction ends, so that two changes of it happen one after the other; 404 as for readers,
 * whose query reads inside the open transaction.
 */
export async function lockedRow(database: Database, code: string, actor: Actor): Promise<ProjectRow> {
  await database.$queryRaw`SELECT id FROM "Project" WHERE code = ${code} FOR UPDATE`;
  return readableRow(code, actor);
}

/** Marks that the proposal's plan or partners changed: it is revised since its last move. */
export const markRevised = (database: Database, { id }: ProjectRow) =>
  database.project.update({ where: { id }, data: { updatedAt: now() }, select: { id: true } });

/** Throws 403 unless the decision allows, in words that know the project's status. */
export function authorizeProject(
  decision: Decision,
  row: ProjectRow,
  actor: Actor,
  params: Record<string, string> = {},
): void {
  if (decision.allowed) return;
  const extra = { current: viewOf(row, actor) };
  throw new Problem(403, decision.reason, { params: { ...messageParams("status", row.status), ...params }, extra });
}

/** Locks a project and asks its policy; 403 with the policy's reason. */
export async function lockedFor(
  database: Database,
  code: string,
  actor: Actor,
  policy: (actor: Actor, project: TransitionContext) => Decision,
): Promise<ProjectRow> {
  const row = await lockedRow(database, code, actor);
  authorizeProject(policy(actor, transitionContext(row)), row, actor);
  return row;
}

/** Refuses a change of a version that is no longer the present one, with the present one beside it. */
export function assertVersion(row: ProjectRow, version: number, actor: Actor): void {
  if (writtenRow(row).version !== version) throw new Problem(412, "stale", { extra: { current: viewOf(row, actor) } });
}
