import { coordinates, leadsCluster, type MaybeActor } from "@/lib/access/actor";
import { ALLOWED, type Decision, refused } from "@/lib/access/problems";
import { mayRead } from "./policy";
import { holdsLevel, takesPart } from "./roles";
import { isRunning } from "./status";
import type { Movable } from "./transition-context";

/** What of an amendment the rules of permission look at. */
export type Amendable = {
  status: "DRAFT" | "PROPOSED" | "ACCEPTED" | "REFUSED" | "WITHDRAWN";
  /** The place that asks for it. */
  placeId: number;
  /** Whose answer it needs and has not: places by their id, the cluster's lead as null. */
  awaited: (number | null)[];
};

/** Whether the actor coordinates the place that asks, and it still takes part. */
const ofItsPlace = (actor: MaybeActor, project: Movable, { placeId }: Amendable) =>
  coordinates(actor, placeId) &&
  project.partners.some((partner) => partner.placeId === placeId && partner.status === "ACCEPTED");

/** Coordinators of the places that take part, and may edit, ask for an amendment while the project runs. */
export function mayAmend(actor: MaybeActor, project: Movable): Decision {
  if (!takesPart(actor, project)) return refused("onlyProjectPlaces");
  if (!holdsLevel(actor, project, "EDIT")) return refused("placeOnlyReads");
  return isRunning(project.status) ? ALLOWED : refused("notAmendableNow");
}

/** What was proposed is as open as the project; a draft is read by those who take part. */
export function mayReadAmendment(actor: MaybeActor, project: Movable, { status }: Amendable): Decision {
  const readable = mayRead(actor, project);
  if (!readable.allowed || status !== "DRAFT" || takesPart(actor, project)) return readable;
  return refused("noSuchAmendment");
}

/** Those who may ask for an amendment write its draft together. */
export function mayEditAmendment(actor: MaybeActor, project: Movable, { status }: Amendable): Decision {
  const amends = mayAmend(actor, project);
  if (!amends.allowed) return amends;
  return status === "DRAFT" ? ALLOWED : refused("amendmentIsOut");
}

/** The coordinators of the place that asks send its draft to the others, or give it up. */
export function mayPropose(actor: MaybeActor, project: Movable, amendment: Amendable): Decision {
  if (!ofItsPlace(actor, project, amendment)) return refused("onlyAmendingPlace");
  return mayEditAmendment(actor, project, amendment);
}

/** They take back what they sent, as long as it is not decided. */
export function mayWithdraw(actor: MaybeActor, project: Movable, amendment: Amendable): Decision {
  if (!ofItsPlace(actor, project, amendment)) return refused("onlyAmendingPlace");
  return amendment.status === "PROPOSED" ? ALLOWED : refused("amendmentNotOut");
}

/** The coordinators of each place whose answer it needs answer for it, the cluster's leads for the cluster (null). */
export function mayAnswerAmendment(
  actor: MaybeActor,
  project: Movable,
  amendment: Amendable,
  placeId: number | null,
): Decision {
  const theirs = placeId === null ? leadsCluster(actor, project.cluster) : coordinates(actor, placeId);
  if (!theirs) return refused("answerNotYours");
  if (amendment.status !== "PROPOSED") return refused("amendmentNotOut");
  if (!isRunning(project.status)) return refused("notAmendableNow");
  return amendment.awaited.includes(placeId) ? ALLOWED : refused("amendmentAnswered");
}
