import type { Actor } from "@/lib/people/actor";
import type { Database } from "@/lib/platform/database";
import { type Decision, must, Problem } from "@/lib/platform/errors";
import { mayRead } from "./policy";
import { movable, PROJECT_ROWS, type ProjectRow } from "./rows";
import type { Movable } from "./transitions";

/** Locks a project until the transaction ends, so that two changes of it happen one after the other; 404 as for readers. */
export async function lockedRow(database: Database, code: string, actor: Actor): Promise<ProjectRow> {
  await database.$queryRaw`SELECT id FROM "Project" WHERE code = ${code} FOR UPDATE`;
  const row = await database.project.findUnique({ where: { code }, include: PROJECT_ROWS });
  if (!row || !mayRead(actor, movable(row)).allowed) throw new Problem(404, "noSuchProject", { params: { code } });
  return row;
}

/** Locks a project and asks its policy; 403 with the policy's reason. */
export async function lockedFor(
  database: Database,
  code: string,
  actor: Actor,
  policy: (actor: Actor, project: Movable) => Decision,
): Promise<ProjectRow> {
  const row = await lockedRow(database, code, actor);
  must(policy(actor, movable(row)), actor);
  return row;
}
