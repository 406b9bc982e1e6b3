import type { MaybeActor } from "@/lib/access/actor";
import { Problem } from "@/lib/access/problems";
import { mayAmend } from "@/lib/project-rules/amendments-policy";
import { readableRow } from "@/lib/projects/queries";
import { transitionContext } from "@/lib/projects/rows";
import type { Amendment, AmendmentCard } from "./present";
import { amendmentsIn, cardOf, isReadable, viewOf } from "./rows";

/** A project's amendments that the actor may know of, the latest first. */
export async function listAmendments(code: string, actor: MaybeActor): Promise<AmendmentCard[]> {
  const project = await readableRow(code, actor);
  const rows = await amendmentsIn(project.id);
  return rows
    .filter((row) => isReadable(row, project, actor))
    .map((row) => cardOf(row, project, actor))
    .reverse();
}

/** One amendment with the plan it wants and what differs; 404 when there is none or it is somebody else's draft. */
export async function amendmentByNumber(code: string, number: number, actor: MaybeActor): Promise<Amendment> {
  const project = await readableRow(code, actor);
  const [row] = await amendmentsIn(project.id, { number });
  if (!row || !isReadable(row, project, actor)) throw new Problem(404, "noSuchAmendment");
  return viewOf(row, project, actor);
}

/** Whether somebody may ask for an amendment now, and the one that is open already, as far as they may know of it. */
export type Amending = { may: boolean; open: AmendmentCard | null };

/** Whether the actor may ask for an amendment now, and the one that is open already. */
export async function amendingOf(code: string, actor: MaybeActor): Promise<Amending> {
  const project = await readableRow(code, actor);
  const rows = await amendmentsIn(project.id, { status: { in: ["DRAFT", "PROPOSED"] } });
  const open = rows.find((row) => isReadable(row, project, actor));
  return { may: mayAmend(actor, transitionContext(project)).allowed, open: open ? cardOf(open, project, actor) : null };
}
