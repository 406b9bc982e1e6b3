import type { Actor } from "@/lib/access/actor";
import { authorize, Problem } from "@/lib/access/problems";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { recordAndNotify } from "@/lib/notifications/commands";
import { actorOfPerson } from "@/lib/people/sessions";
import { originalOf } from "@/lib/plans/sections/section-view";
import { now } from "@/lib/platform/clock";
import { type Database, transact } from "@/lib/platform/database";
import { mayAcceptMerger, mayOfferMerger, mayRefuseMerger } from "@/lib/project-rules/mergers-policy";
import { isOpenToAnswers } from "@/lib/project-rules/status";
import { lockedFor, lockedRow, markRevised } from "@/lib/projects/locked";
import { readableRow } from "@/lib/projects/queries";
import type { ProjectRow } from "@/lib/projects/row";
import { transitionContext } from "@/lib/projects/rows";
import { excerpt } from "@/lib/text/excerpt";
import { transitionProject } from "../transition";
import { MERGER_ROWS, type MergerRow, mergerView } from "./queries";
import type { MergerInput, MergerView } from "./schema";

const leadIn = ({ partners }: ProjectRow) => partners.find(({ role }) => role === "LEAD");

/** Offers to let a proposal go on in another one. 409 where one is offered already, or the other is no proposal any more. */
export async function offerMerger(
  actor: Actor,
  code: string,
  { into: other, reason }: MergerInput,
): Promise<MergerView> {
  return transact(async (database) => {
    const from = await lockedFor(database, code, actor, mayOfferMerger);
    const into = await readableRow(other, actor).catch((error) => {
      if (!(error instanceof Problem)) throw error;
      throw new Problem(422, "invalidInput", {
        fields: [{ path: "into", code: "noSuchProject", params: { code: other } }],
      });
    });
    if (into.id === from.id || !isOpenToAnswers(into.status)) throw new Problem(409, "notMergeableNow");
    if (await database.merger.findFirst({ where: { fromId: from.id, accepted: null } }))
      throw new Problem(409, "mergerOpen");
    const row = await database.merger.create({
      data: { fromId: from.id, intoId: into.id, reason, offeredById: actor.personId, offeredAt: now() },
      include: MERGER_ROWS,
    });
    await recordAndNotify(database, actor, into, {
      type: "merger.offered",
      detail: { merger: row.id, from: from.code, reason },
    });
    return mergerView(row, actor);
  });
}

/** Locks both projects of an offer, always in the same order, and reads it again behind the locks. */
async function lockedMerger(database: Database, code: string, id: number, actor: Actor): Promise<MergerRow> {
  const found = await database.merger.findUnique({ where: { id }, include: MERGER_ROWS });
  if (!found || (found.from.code !== code && found.into.code !== code)) throw new Problem(404, "noSuchMerger");
  for (const each of [found.from.code, found.into.code].sort()) await lockedRow(database, each, actor);
  return database.merger.findUniqueOrThrow({ where: { id }, include: MERGER_ROWS });
}

/**
 * Answers an offer. Accepted, the one proposal is withdrawn, in the name of who offered that and for the reason given,
 * its lead takes part in the other, and its partners are invited there. 409 when it was answered before.
 */
export async function answerMerger(actor: Actor, code: string, id: number, accepted: boolean): Promise<MergerView> {
  return transact(async (database) => {
    const merger = await lockedMerger(database, code, id, actor);
    const [from, into] = [transitionContext(merger.from), transitionContext(merger.into)];
    if (merger.accepted !== null)
      throw new Problem(409, "mergerAnswered", { extra: { current: mergerView(merger, actor) } });
    authorize(accepted ? mayAcceptMerger(actor, from, into) : mayRefuseMerger(actor, from, into), actor);
    if (accepted) await absorb(database, merger);
    const row = await database.merger.update({
      where: { id },
      data: { accepted, answeredById: actor.personId, answeredAt: now() },
      include: MERGER_ROWS,
    });
    const detail = { merger: id, from: merger.from.code, into: merger.into.code };
    await recordAndNotify(database, actor, merger.from, {
      type: accepted ? "merger.accepted" : "merger.refused",
      detail,
    });
    return mergerView(row, actor);
  });
}

async function absorb(database: Database, { from, into, reason, offeredById }: MergerRow): Promise<void> {
  const offering = await actorOfPerson(offeredById);
  const { merged } = messagesOf(originalOf(from)).merger;
  const recorded = formatMessage(merged, originalOf(from), { code: into.code, reason });
  // Who offered it withdraws it: that is what the offer said.
  await transitionProject(offering, from.code, { to: "WITHDRAWN", reason: excerpt(recorded, 2000) });
  await database.project.update({ where: { id: from.id }, data: { mergedIntoId: into.id } });
  await takeIn(database, offering, from, into);
  await markRevised(database, into);
}

/** Brings the partners of one project into another: its lead takes part, the others are asked; who is there already stays. */
async function takeIn(database: Database, offering: Actor, from: ProjectRow, into: ProjectRow): Promise<void> {
  const time = now();
  const lead = leadIn(from);
  for (const { placeId, place, status } of from.partners) {
    const there = into.partners.find((partner) => partner.placeId === placeId);
    const isLead = placeId === lead?.placeId;
    if (status === "DECLINED" || there?.role === "LEAD" || there?.status === "ACCEPTED" || (there && !isLead)) continue;
    const part = isLead
      ? { status: "ACCEPTED" as const, respondedAt: time, reason: null }
      : { status: "INVITED" as const, respondedAt: null, reason: null };
    await database.partner.upsert({
      where: { projectId_placeId: { projectId: into.id, placeId } },
      create: { projectId: into.id, placeId, role: "PARTNER", invitedAt: time, ...part },
      update: { ...part, version: { increment: 1 } },
    });
    const type = isLead ? "partner.accepted" : "partner.invited";
    await recordAndNotify(database, offering, into, { type, placeId, detail: { place: place.slug } });
  }
}
