import type { Actor } from "@/lib/access/actor";
import { Problem } from "@/lib/access/problems";
import { recordAndNotify } from "@/lib/notifications/commands";
import { now } from "@/lib/platform/clock";
import { transact } from "@/lib/platform/database";
import { mayAnswer, mayInvite } from "@/lib/project-rules/policy";
import { authorizeProject, lockedFor, lockedRow, markRevised } from "@/lib/projects/locked";
import type { ProjectView } from "@/lib/projects/present";
import type { ProjectRow } from "@/lib/projects/row";
import { transitionContext, viewOf } from "@/lib/projects/rows";
import type { AnswerInput } from "@/lib/projects/schema";
import { writtenView } from "./queries";

/** A place's part in a project; 404 when it has none. */
export function partnerIn(row: ProjectRow, slug: string) {
  const partner = row.partners.find(({ place }) => place.slug === slug);
  if (!partner) throw new Problem(404, "noSuchPartner", { params: { slug } });
  return partner;
}

/** Invites a place into a project; one that declined before is asked anew. 409 when it takes part already. */
export async function invite(actor: Actor, code: string, slug: string): Promise<ProjectView> {
  return transact(async (database) => {
    const row = await lockedFor(database, code, actor, mayInvite);
    const place = await database.place.findUnique({ where: { slug }, select: { id: true, retiredAt: true } });
    if (!place)
      throw new Problem(422, "invalidInput", {
        fields: [{ path: "slug", code: "unknownPlace", params: { value: slug } }],
      });
    if (place.retiredAt) throw new Problem(422, "invalidInput", { fields: [{ path: "slug", code: "placeRetired" }] });
    const before = row.partners.find(({ placeId }) => placeId === place.id);
    if (before && before.status !== "DECLINED")
      throw new Problem(409, "partnerAlready", { extra: { current: viewOf(row, actor) } });
    const open = { reason: null, wishes: null, wishedAt: null, respondedAt: null };
    const invited = { status: "INVITED" as const, invitedAt: now(), ...open };
    await database.partner.upsert({
      where: { projectId_placeId: { projectId: row.id, placeId: place.id } },
      create: { projectId: row.id, placeId: place.id, role: "PARTNER", ...invited },
      update: { ...invited, version: { increment: 1 } },
    });
    await markRevised(database, row);
    await recordAndNotify(database, actor, row, {
      type: "partner.invited",
      placeId: place.id,
      detail: { place: slug },
    });
    return writtenView(row.id, actor);
  });
}

/** What each answer is called; a yes or no that is taken back leaves the invitation open again. */
const ANSWERS = { ACCEPTED: "partner.accepted", DECLINED: "partner.declined", INVITED: "partner.wished" } as const;

/**
 * Answers the invitation of one of the actor's places, says what would have to be otherwise before it can, or takes a yes
 * or no back as long as it could be given anew. 409 when it was answered meanwhile.
 */
export async function answer(
  actor: Actor,
  code: string,
  slug: string,
  version: number,
  given: AnswerInput,
): Promise<ProjectView> {
  return transact(async (database) => {
    const row = await lockedRow(database, code, actor);
    const partner = partnerIn(row, slug);
    const names = { nameEn: partner.place.nameEn, nameZh: partner.place.nameZh };
    authorizeProject(mayAnswer(actor, transitionContext(row), partner.placeId), row, actor, names);
    if (partner.version !== version) throw new Problem(412, "stale", { extra: { current: viewOf(row, actor) } });
    const open = given.status === "INVITED";
    const answered = partner.status !== "INVITED";
    if (answered && !open) throw new Problem(409, "answeredAlready", { extra: { current: viewOf(row, actor) } });
    const takenBack = answered && !given.wishes;
    if (open && !answered && !given.wishes)
      throw new Problem(422, "invalidInput", { fields: [{ path: "wishes", code: "wishesMissing" }] });
    const reason = given.reason || null;
    await database.partner.update({
      where: { projectId_placeId: { projectId: row.id, placeId: partner.placeId } },
      data: {
        status: given.status,
        reason: open ? null : reason,
        wishes: open ? given.wishes : null,
        wishedAt: open && given.wishes ? now() : null,
        respondedAt: open ? null : now(),
        version: { increment: 1 },
      },
    });
    await recordAndNotify(database, actor, row, {
      type: takenBack ? "partner.answer-withdrawn" : ANSWERS[given.status],
      detail: { place: slug, reason: open ? (given.wishes ?? null) : reason },
    });
    return writtenView(row.id, actor);
  });
}

/** Takes an invitation back, or lets a place go, before the plan is agreed. The lead itself stays. */
export async function removePartner(actor: Actor, code: string, slug: string, version: number): Promise<ProjectView> {
  return transact(async (database) => {
    const row = await lockedFor(database, code, actor, mayInvite);
    const partner = partnerIn(row, slug);
    if (partner.role === "LEAD") throw new Problem(409, "leadStays");
    if (partner.version !== version) throw new Problem(412, "stale", { extra: { current: viewOf(row, actor) } });
    await database.partner.delete({ where: { projectId_placeId: { projectId: row.id, placeId: partner.placeId } } });
    await markRevised(database, row);
    await recordAndNotify(database, actor, row, {
      type: "partner.removed",
      placeId: partner.placeId,
      detail: { place: slug },
    });
    return writtenView(row.id, actor);
  });
}
