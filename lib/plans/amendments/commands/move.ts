import type { Actor } from "@/lib/access/actor";
import { type FieldError, Problem } from "@/lib/access/problems";
import { notify, recordAndNotify } from "@/lib/notifications/commands";
import type { EventName } from "@/lib/notifications/rules";
import { placesBySlug } from "@/lib/places/queries";
import { checkPlan } from "@/lib/plan-model/check";
import type { PlanContent } from "@/lib/plan-model/content";
import { now } from "@/lib/platform/clock";
import { type Database, transact } from "@/lib/platform/database";
import { mayPropose, mayWithdraw } from "@/lib/project-rules/amendments-policy";
import type { ProjectRow } from "@/lib/projects/row";
import { differenceOf } from "../../versions/difference";
import { assertPossible } from "../desired-plan";
import { rulesFor } from "../limits";
import type { Amendment } from "../present";
import type { AmendmentMove } from "../schema";
import { settle } from "./answer";
import { assertVersion, authorizeAmendment, type Locked, lockedAmendment, writtenAmendment } from "./locked";

/** The faults that a plan has by the rules of the check before sending, each as one key. */
const faultsIn = (plan: PlanContent, sides: Record<string, string>) =>
  checkPlan({ plan, sides })
    .filter(({ severity }) => severity === "must")
    .map(({ part, path, code, params }) => ({ key: `${part} ${path} ${code}`, part, path, code, params }));

/**
 * Refuses to propose what changes nothing, what leaves one side without a place, and what contradicts itself where the
 * plan in force does not.
 */
async function mustBeSound({ project, amendment }: Locked): Promise<void> {
  const { before, wanted: desired } = amendment;
  if (differenceOf(before, desired).length === 0) throw new Problem(409, "amendmentChangesNothing");
  const places = await placesBySlug([...before.partners, ...desired.partners].map(({ place }) => place));
  await assertPossible(before, desired, { places, completed: project.milestones });
  const sides = Object.fromEntries(places.map(({ slug, side }) => [slug, side]));
  const fields: FieldError[] = [];
  if (new Set(desired.partners.map(({ place }) => sides[place])).size < 2)
    fields.push({ path: "partners", code: "partnerOnOtherSide" });
  const known = new Set(faultsIn(before, sides).map(({ key }) => key));
  const faults = faultsIn(desired, sides).filter(({ key }) => !known.has(key));
  if (fields.length > 0) throw new Problem(422, "invalidInput", { fields });
  if (faults.length > 0) throw new Problem(409, "amendmentNotSound", { extra: { findings: faults } });
}

/** Tells the places that the amendment brings in: they take no part yet, so that no rule of the project reaches them. */
async function notifyNewPlaces(database: Database, actor: Actor, { project, amendment }: Locked, type: EventName) {
  const taking = new Set(project.partners.map(({ placeId }) => placeId));
  for (const place of amendment.parties)
    if (place && !taking.has(place.id))
      await notify(database, actor, {
        type,
        rule: "amendment.brings-in",
        projectId: project.id,
        placeId: place.id,
        detail: { number: amendment.number },
      });
}

async function propose(database: Database, actor: Actor, locked: Locked): Promise<void> {
  authorizeAmendment(mayPropose, locked, actor);
  await mustBeSound(locked);
  const { project, amendment } = locked;
  const rules = await rulesFor(amendment.before, amendment.wanted);
  const at = now();
  await database.amendment.update({
    where: { id: amendment.id },
    data: { status: "PROPOSED", proposedAt: at, clusterLeadMustAgree: rules, version: { increment: 1 } },
  });
  // Whoever asks has said yes with it.
  await database.amendmentAnswer.create({
    data: { amendmentId: amendment.id, placeId: amendment.placeId, accepted: true, personId: actor.personId, at },
  });
  const detail = { number: amendment.number, place: amendment.place.slug };
  await recordAndNotify(database, actor, project, { type: "amendment.proposed", detail });
  const sent = await lockedAmendment(database, project.code, amendment.number, actor);
  await notifyNewPlaces(database, actor, sent, "amendment.proposed");
  await settle(database, actor, sent);
}

async function withdraw(database: Database, actor: Actor, locked: Locked, reason: string | null): Promise<void> {
  authorizeAmendment(mayWithdraw, locked, actor);
  const { project, amendment } = locked;
  await database.amendment.update({
    where: { id: amendment.id },
    data: { status: "WITHDRAWN", decidedAt: now(), version: { increment: 1 } },
  });
  const detail = { number: amendment.number, reason };
  await recordAndNotify(database, actor, project, { type: "amendment.withdrawn", detail });
  await notifyNewPlaces(database, actor, locked, "amendment.withdrawn");
}

/** Sends an amendment's draft to those whose answer it needs, or takes back what was sent. */
export async function moveAmendment(
  actor: Actor,
  code: string,
  number: number,
  requested: AmendmentMove,
): Promise<Amendment> {
  return transact(async (database) => {
    const locked = await lockedAmendment(database, code, number, actor);
    const seen = requested.version ?? locked.amendment.version;
    assertVersion(locked, seen, actor);
    if (requested.to === "PROPOSED") await propose(database, actor, locked);
    else await withdraw(database, actor, locked, requested.reason?.trim() || null);
    return writtenAmendment(locked, database, actor);
  });
}

/** Closes what is open where a project no longer runs: nobody can answer it any more. */
export async function closeAmendments(
  database: Database,
  actor: Actor,
  project: Pick<ProjectRow, "id" | "code">,
): Promise<void> {
  await database.amendment.deleteMany({ where: { projectId: project.id, status: "DRAFT" } });
  const { count } = await database.amendment.updateMany({
    where: { projectId: project.id, status: "PROPOSED" },
    data: { status: "WITHDRAWN", decidedAt: now(), version: { increment: 1 } },
  });
  if (count > 0) await recordAndNotify(database, actor, project, { type: "amendment.closed" });
}
