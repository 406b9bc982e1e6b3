import { happened } from "@/lib/notifications/commands";
import { type Actor, coordinates } from "@/lib/people/actor";
import { type Database, transact } from "@/lib/platform/database";
import { Problem } from "@/lib/platform/errors";
import { lockedRow } from "../locked";
import type { ProjectView } from "../present";
import { projectByCode } from "../queries";
import { movable, nameOf, type ProjectRow, viewOf } from "../rows";
import type { TransitionInput } from "../schema";
import { checkTransition, ROLE_OF, type TransitionCheck } from "../transitions";

/** The last move and who made it: what somebody who came too late is told. */
async function lastMove(database: Database, row: ProjectRow) {
  const last = await database.transition.findFirst({
    where: { projectId: row.id },
    orderBy: { seq: "desc" },
    include: { person: { select: { nameEn: true, nameZh: true } } },
  });
  return last && { to: last.to, at: last.at.toISOString(), person: nameOf(last.person), reason: last.reason };
}

async function refusal(
  database: Database,
  row: ProjectRow,
  actor: Actor,
  asked: TransitionInput,
  why: Exclude<TransitionCheck, { ok: true }>,
) {
  const extra = { current: viewOf(row, actor), lastMove: await lastMove(database, row) };
  const params = {
    status: row.status,
    to: asked.to,
    by: actor.locale === "zh" ? (extra.lastMove?.person.zh ?? "") : (extra.lastMove?.person.en ?? ""),
  };
  if (why.why === "notYours") return new Problem(403, "notYourMove", { params });
  if (why.why === "reasonMissing")
    return new Problem(422, "invalidInput", { fields: [{ path: "reason", code: "reasonRequired" }] });
  if (why.why === "unmet") return new Problem(409, why.unmet[0] ?? "noSuchMove", { params, extra });
  return new Problem(409, "movedMeanwhile", { params, extra });
}

/**
 * Moves a project to another status, by the one table of moves. A move that is not possible from where the project now
 * is — somebody else was faster — is refused with 409, the present state and who brought it there.
 */
export async function move(actor: Actor, code: string, asked: TransitionInput): Promise<ProjectView> {
  return transact(async (database) => {
    const row = await lockedRow(database, code, actor);
    const check: TransitionCheck =
      asked.from && asked.from !== row.status
        ? { ok: false, why: "noSuchMove" }
        : checkTransition(movable(row), actor, asked);
    if (!check.ok) throw await refusal(database, row, actor, asked, check);
    const { actingAs, row: rule } = check.move;
    const place = row.partners.find(({ role, placeId }) => role === "LEAD" && coordinates(actor, placeId));
    const seq = (await database.transition.count({ where: { projectId: row.id } })) + 1;
    await database.transition.create({
      data: {
        projectId: row.id,
        seq,
        from: row.status,
        to: asked.to,
        reason: asked.reason?.trim() || null,
        personId: actor.personId,
        placeId: actingAs === "leadCoordinator" ? (place?.placeId ?? null) : null,
        actingAs: ROLE_OF[actingAs],
      },
    });
    await database.project.update({ where: { id: row.id }, data: { status: asked.to, version: { increment: 1 } } });
    await happened(database, actor, row, {
      type: rule.event,
      detail: { from: row.status, to: asked.to, reason: asked.reason?.trim() || null },
    });
    return projectByCode(code, actor);
  });
}
