import { type Actor, coordinates } from "@/lib/access/actor";
import { type FieldError, Problem } from "@/lib/access/problems";
import { dropConditions, setConditions } from "@/lib/conditions/commands";
import { recordAndNotify } from "@/lib/notifications/commands";
import { closeAmendments } from "@/lib/plans/amendments/commands/move";
import { decidedVersion } from "@/lib/plans/versions/decided";
import { freezeAgreed, freezeSent } from "@/lib/plans/versions/freeze";
import { applyCopy } from "@/lib/plans/working-copy/commands/apply";
import { now } from "@/lib/platform/clock";
import { type Database, reads, transact } from "@/lib/platform/database";
import { minuteOf } from "@/lib/project-rules/days";
import { isRunning } from "@/lib/project-rules/status";
import { messageParams } from "@/lib/project-rules/status-params";
import {
  checkTransition,
  DECISIONS,
  type PossibleTransition,
  ROLE_OF,
  type TransitionCheck,
} from "@/lib/project-rules/transitions";
import type { ProjectView } from "@/lib/projects/present";
import { nameOf, type ProjectRow } from "@/lib/projects/row";
import { transitionContext, viewOf } from "@/lib/projects/rows";
import type { TransitionInput } from "@/lib/projects/schema";
import { enterRound } from "@/lib/rounds/sending";
import { lockedToMove, writtenView } from "./queries";

/** The last move and who made it: what somebody who came too late is told. */
function lastMove(row: ProjectRow) {
  return reads().transition.findFirstOrThrow({
    where: { projectId: row.id },
    orderBy: { seq: "desc" },
    include: { person: { select: { nameEn: true, nameZh: true } } },
  });
}

/** 409 with the present state, and who brought the project there, when and why. */
async function conflict(row: ProjectRow, actor: Actor, requested: TransitionInput, code: string) {
  const last = await lastMove(row);
  const params = {
    ...messageParams("status", row.status),
    ...messageParams("to", requested.to),
    personEn: last.person.nameEn,
    personZh: last.person.nameZh,
    at: minuteOf(last.at),
  };
  const recorded = { to: last.to, at: last.at.toISOString(), person: nameOf(last.person), reason: last.reason };
  return new Problem(409, code, { params, extra: { current: viewOf(row, actor), lastMove: recorded } });
}

async function refusal(
  row: ProjectRow,
  actor: Actor,
  requested: TransitionInput,
  check: Exclude<TransitionCheck, { ok: true }>,
): Promise<Problem> {
  switch (check.why) {
    case "notYours":
      return new Problem(403, "notYourMove", { params: messageParams("to", requested.to) });
    case "reasonMissing":
      return new Problem(422, "invalidInput", { fields: [{ path: "reason", code: "reasonRequired" }] });
    case "unmet":
      return new Problem(409, check.unmet[0] ?? "noSuchMove", {
        extra: { unmet: check.unmet, current: viewOf(row, actor) },
      });
    case "noSuchMove":
      return conflict(row, actor, requested, row.status === requested.to ? "alreadyThere" : "noSuchMove");
  }
}

/** Sections go with asking for changes, conditions with an agreement and an answer with a decision, with no other move. */
function mustFit({ row: { verb } }: PossibleTransition, { sections, conditions, answer }: TransitionInput): void {
  const fields: FieldError[] = [];
  if (sections?.length && verb !== "requestChanges") fields.push({ path: "sections", code: "sectionsOfNoChange" });
  if (conditions?.length && verb !== "agree") fields.push({ path: "conditions", code: "conditionsOfNoAgreement" });
  if ((answer?.en || answer?.zh) && !DECISIONS.includes(verb))
    fields.push({ path: "answer", code: "answerOfNoDecision" });
  if (fields.length) throw new Problem(422, "invalidInput", { fields });
}

async function write(
  database: Database,
  row: ProjectRow,
  actor: Actor,
  { row: rule, actingAs }: PossibleTransition,
  recorded: Pick<TransitionInput, "answer"> & { reason: string | null; sections: string[]; planVersion: number | null },
) {
  const lead = row.partners.find(({ role, placeId }) => role === "LEAD" && coordinates(actor, placeId));
  const seq = (await database.transition.count({ where: { projectId: row.id } })) + 1;
  const at = now();
  await database.transition.create({
    data: {
      projectId: row.id,
      seq,
      from: rule.from,
      to: rule.to,
      reason: recorded.reason,
      sections: recorded.sections,
      planVersion: recorded.planVersion,
      answerEn: recorded.answer?.en ?? null,
      answerZh: recorded.answer?.zh ?? null,
      personId: actor.personId,
      placeId: actingAs === "leadPlaceCoordinator" ? (lead?.placeId ?? null) : null,
      actingAs: ROLE_OF[actingAs],
      at,
    },
  });
  // The same instant as the move's, so that any later one means: revised since.
  await database.project.update({
    where: { id: row.id },
    data: { status: rule.to, version: { increment: 1 }, updatedAt: at },
  });
  // Places are asked when the proposal goes out, not when it was a draft.
  if (rule.from === "DRAFT")
    await database.partner.updateMany({ where: { projectId: row.id, status: "INVITED" }, data: { invitedAt: at } });
}

/**
 * Moves a project to another status, by the one table of moves. A decision names the version that it decides on. Whoever was overtaken — the status is no longer the one
 * they saw (`from`), or changed while their request waited — is refused with 409 and told who did what, and when.
 */
export async function transitionProject(actor: Actor, code: string, requested: TransitionInput): Promise<ProjectView> {
  return transact(async (database) => {
    const before = await database.project.findUnique({ where: { code }, select: { status: true } });
    const row = await lockedToMove(database, code, actor);
    const overtaken = row.status !== (requested.from ?? row.status) || row.status !== before?.status;
    if (overtaken) throw await conflict(row, actor, requested, "movedMeanwhile");
    const check = checkTransition(transitionContext(row), actor, requested);
    if (!check.ok) throw await refusal(row, actor, requested, check);
    mustFit(check.move, requested);
    const reason = requested.reason?.trim() || null;
    const { sections = [], conditions = [], answer } = requested;
    const decided = await decidedVersion(row, check.move, requested, () => viewOf(row, actor));
    if (check.move.row.verb === "resubmit") await applyCopy(database, actor, row);
    const sent = await freezeSent(database, actor, row, check.move.row);
    await write(database, row, actor, check.move, { reason, sections, answer, planVersion: decided ?? sent });
    if (row.status === "DRAFT" && requested.to === "PROPOSED") await enterRound(database, row);
    await freezeAgreed(database, actor, row, check.move.row);
    if (!isRunning(requested.to)) await closeAmendments(database, actor, row);
    if (conditions.length) await setConditions(database, actor, row, conditions);
    if (row.status === "AGREED" && check.move.row.verb === "revert") await dropConditions(database, row);
    await recordAndNotify(database, actor, row, {
      type: check.move.row.event,
      detail: {
        from: row.status,
        to: requested.to,
        reason,
        cluster: row.clusterCode,
        ...(sections.length && { sections }),
        ...(conditions.length && { conditions: conditions.length }),
        ...(decided && { number: decided }),
        ...((answer?.en || answer?.zh) && { answer: { en: answer.en ?? null, zh: answer.zh ?? null } }),
      },
    });
    return writtenView(row.id, actor);
  });
}
