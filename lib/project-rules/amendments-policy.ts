import { coordinates, leadsCluster, type MaybeActor } from "@/lib/access/actor";
import { ALLOWED, type Decision, deny } from "@/lib/access/problems";
import type { AmendmentStatus } from "@/prisma/generated/enums";
import { mayRead } from "./policy";
import { holdsLevel, takesPart } from "./roles";
import { isRunning } from "./status";
import type { TransitionContext } from "./transition-context";

/** What of an amendment the rules of permission look at. */
export type Amendable = {
  status: AmendmentStatus;
  /** The place that asks for it. */
  placeId: number;
  /** Whose answer it needs and has not: places by their id, the cluster's lead as null. */
  awaited: (number | null)[];
};

/** Whether the actor coordinates the place that asks, and it still takes part. */
const ofItsPlace = (actor: MaybeActor, project: TransitionContext, { placeId }: Amendable) =>
  coordinates(actor, placeId) &&
  project.partners.some((partner) => partner.placeId === placeId && partner.status === "ACCEPTED");

/** Coordinators of the places that take part, and may edit, ask for an amendment while the project runs. */
export function mayAmend(actor: MaybeActor, project: TransitionContext): Decision {
  if (!takesPart(actor, project)) return deny("onlyProjectPlaces");
  if (!holdsLevel(actor, project, "EDIT")) return deny("placeOnlyReads");
  return isRunning(project.status) ? ALLOWED : deny("notAmendableNow");
}

/** What was proposed is as open as the project; a draft is read by those who take part. */
export function mayReadAmendment(actor: MaybeActor, project: TransitionContext, { status }: Amendable): Decision {
  const readable = mayRead(actor, project);
  if (!readable.allowed || status !== "DRAFT" || takesPart(actor, project)) return readable;
  return deny("noSuchAmendment");
}

/** Those who may ask for an amendment write its draft together. */
export function mayEditAmendment(actor: MaybeActor, project: TransitionContext, { status }: Amendable): Decision {
  const amends = mayAmend(actor, project);
  if (!amends.allowed) return amends;
  return status === "DRAFT" ? ALLOWED : deny("amendmentIsOut");
}

/** The coordinators of the place that asks send its draft to the others, or give it up. */
export function mayPropose(actor: MaybeActor, project: TransitionContext, amendment: Amendable): Decision {
  if (!ofItsPlace(actor, project, amendment)) return deny("onlyAmendingPlace");
  return mayEditAmendment(actor, project, amendment);
}

/** They take back what they sent, as long as it is not decided. */
export function mayWithdraw(actor: MaybeActor, project: TransitionContext, amendment: Amendable): Decision {
  if (!ofItsPlace(actor, project, amendment)) return deny("onlyAmendingPlace");
  return amendment.status === "PROPOSED" ? ALLOWED : deny("amendmentNotOut");
}

/** The coordinators of each place whose answer it needs answer for it, the cluster's leads for the cluster (null). */
export function mayAnswerAmendment(
  actor: MaybeActor,
  project: TransitionContext,
  amendment: Amendable,
  placeId: number | null,
): Decision {
  const theirs = placeId === null ? leadsCluster(actor, project.cluster) : coordinates(actor, placeId);
  if (!theirs) return deny("answerNotYours");
  if (amendment.status !== "PROPOSED") return deny("amendmentNotOut");
  if (!isRunning(project.status)) return deny("notAmendableNow");
  return amendment.awaited.includes(placeId) ? ALLOWED : deny("amendmentAnswered");
}
