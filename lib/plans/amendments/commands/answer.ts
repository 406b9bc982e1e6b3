import type { Actor } from "@/lib/access/actor";
import { Problem } from "@/lib/access/problems";
import { recordAndNotify } from "@/lib/notifications/commands";
import { now } from "@/lib/platform/clock";
import { type Database, transact } from "@/lib/platform/database";
import { mayAnswerAmendment } from "@/lib/project-rules/amendments-policy";
import { authorizeProject } from "@/lib/projects/locked";
import { transitionContext } from "@/lib/projects/rows";
import type { Amendment } from "../present";
import { amendable, cardOf } from "../rows";
import type { AmendmentAnswerInput } from "../schema";
import { applyAmendment } from "./apply";
import { type Locked, lockedAmendment, writtenAmendment } from "./locked";

/** For whom somebody answers: the place named, the cluster (null), or the only one that is awaited of them. */
function partyOf({ project, amendment }: Locked, actor: Actor, slug: string | null | undefined): number | null {
  const { answerFor, answerForCluster } = cardOf(amendment, project, actor).abilities;
  const parties = amendment.parties.filter((party) => party !== null);
  if (slug === null) return null;
  if (slug !== undefined) {
    const party = parties.find((each) => each.slug === slug);
    if (!party) throw new Problem(422, "invalidInput", { fields: [{ path: "place", code: "notAProjectPlace" }] });
    return party.id;
  }
  if (answerFor.length + (answerForCluster ? 1 : 0) > 1)
    throw new Problem(422, "invalidInput", { fields: [{ path: "place", code: "required" }] });
  if (answerForCluster) return null;
  // None is awaited: the policy says why, for the party that the actor would speak for.
  const own = parties.find(({ id }) => actor.coordinates.some(({ placeId }) => placeId === id));
  return own ? own.id : null;
}

/** Puts an amendment into force once nobody's answer is awaited any more. */
export async function settle(database: Database, actor: Actor, { project, amendment }: Locked): Promise<void> {
  if (amendable(amendment).awaited.length > 0) return;
  await applyAmendment(database, actor, project, amendment);
  await recordAndNotify(database, actor, project, { type: "amendment.accepted", detail: { number: amendment.number } });
}

/**
 * Answers an amendment for a place, or as the cluster's lead. The last acceptance puts it into force in the same
 * transaction; one refusal closes it.
 */
export async function answerAmendment(
  actor: Actor,
  code: string,
  number: number,
  given: AmendmentAnswerInput,
): Promise<Amendment> {
  return transact(async (database) => {
    const locked = await lockedAmendment(database, code, number, actor);
    const { project, amendment } = locked;
    const placeId = partyOf(locked, actor, given.place);
    authorizeProject(
      mayAnswerAmendment(actor, transitionContext(project), amendable(amendment), placeId),
      project,
      actor,
    );
    const reason = given.reason?.trim() || null;
    await database.amendmentAnswer.create({
      data: {
        amendmentId: amendment.id,
        placeId,
        accepted: given.accepted,
        reason,
        personId: actor.personId,
        at: now(),
      },
    });
    const place = amendment.parties.find((party) => party?.id === placeId)?.slug ?? null;
    const detail = { number, place, reason };
    if (given.accepted) {
      await database.amendment.update({ where: { id: amendment.id }, data: { version: { increment: 1 } } });
      const type = placeId === null ? "amendment.accepted-by-lead" : "amendment.accepted-by-place";
      await recordAndNotify(database, actor, project, { type, detail });
      await settle(database, actor, await lockedAmendment(database, code, number, actor));
    } else {
      await database.amendment.update({
        where: { id: amendment.id },
        data: { status: "REFUSED", decidedAt: now(), version: { increment: 1 } },
      });
      await recordAndNotify(database, actor, project, { type: "amendment.refused", detail });
    }
    return writtenAmendment(locked, database, actor);
  });
}
