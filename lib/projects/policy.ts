import { coordinates, isSecretariat, leadsCluster, type MaybeActor } from "@/lib/people/actor";
import { ALLOWED, type Decision, refused } from "@/lib/platform/errors";
import { isBeforeAgreement, isEditable, isOpenToAnswers, isRunning } from "./status";
import type { Movable } from "./transitions";

const coordinatesLead = (actor: MaybeActor, project: Movable) =>
  project.partners.some(({ role, placeId }) => role === "LEAD" && coordinates(actor, placeId));
/** A draft that was given up: nobody but its authors ever saw it. */
const wasDiscarded = ({ status, previousStatus }: Movable) => status === "WITHDRAWN" && previousStatus === "DRAFT";
const coordinatesAccepted = (actor: MaybeActor, project: Movable) =>
  project.partners.some(({ status, placeId }) => status === "ACCEPTED" && coordinates(actor, placeId));

/** Anybody may read what was proposed; a draft only those who write it, and a discarded one nobody. */
export function mayRead(actor: MaybeActor, project: Movable): Decision {
  if (wasDiscarded(project)) return refused("noSuchProject");
  if (project.status !== "DRAFT" || coordinatesAccepted(actor, project)) return ALLOWED;
  return refused("draftIsPrivate");
}

/** A coordinator may propose a project that its own place leads. */
export function mayPropose(actor: MaybeActor, leadPlaceId: number): Decision {
  return coordinates(actor, leadPlaceId) ? ALLOWED : refused("leadNotYours");
}

/** Coordinators of the places that take part may edit the proposal, while it is not under review or agreed. */
export function mayEdit(actor: MaybeActor, project: Movable): Decision {
  if (!coordinatesAccepted(actor, project)) return refused("onlyProjectPlaces");
  return isEditable(project.status) ? ALLOWED : refused("notEditableNow");
}

/** A draft may be deleted by the coordinators of its lead. */
export function mayDelete(actor: MaybeActor, project: Movable): Decision {
  if (!coordinatesLead(actor, project)) return refused("onlyLeadCoordinators");
  return project.status === "DRAFT" ? ALLOWED : refused("notADraft");
}

/** The lead's coordinators invite places, and take an invitation back, until the plan is agreed. */
export function mayInvite(actor: MaybeActor, project: Movable): Decision {
  if (!coordinatesLead(actor, project)) return refused("onlyLeadCoordinators");
  return isBeforeAgreement(project.status) ? ALLOWED : refused("notInvitableNow");
}

/** An invited place's coordinators answer its invitation once the proposal is out. */
export function mayAnswer(actor: MaybeActor, project: Movable, placeId: number): Decision {
  if (!coordinates(actor, placeId)) return refused("onlyInvitedPlace");
  const partner = project.partners.find((candidate) => candidate.placeId === placeId);
  if (partner?.role !== "PARTNER") return refused("onlyInvitedPlace");
  return isOpenToAnswers(project.status) ? ALLOWED : refused("notAnswerableNow");
}

/** Coordinators of the places that take part plan milestones, until the project has ended. */
export function mayPlanMilestones(actor: MaybeActor, project: Movable): Decision {
  if (!coordinatesAccepted(actor, project)) return refused("onlyProjectPlaces");
  return isEditable(project.status) || isRunning(project.status) ? ALLOWED : refused("notPlannableNow");
}

/** Coordinators of the places that take part report progress while the project runs. */
export function mayReport(actor: MaybeActor, project: Movable): Decision {
  if (!coordinatesAccepted(actor, project)) return refused("onlyProjectPlaces");
  return isRunning(project.status) ? ALLOWED : refused("notRunningNow");
}

/** Whoever is signed in may comment on what they may read. */
export function mayComment(actor: MaybeActor, project: Movable): Decision {
  if (!actor) return refused("signInFirst");
  return mayRead(actor, project);
}

/** Whether the actor belongs to those a private comment is for: partners, the cluster's lead, the secretariat. */
export const isConcerned = (actor: MaybeActor, project: Movable): boolean =>
  coordinatesAccepted(actor, project) || leadsCluster(actor, project.cluster) || isSecretariat(actor);
