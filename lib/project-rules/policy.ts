import { coordinates, type MaybeActor } from "@/lib/access/actor";
import { ALLOWED, type Decision, refused } from "@/lib/access/problems";
import { coordinatesLeadPlace, holdsLevel, reviewsProject, takesPart } from "./roles";
import { isBeforeAgreement, isEditable, isEnded, isOpenToAnswers } from "./status";
import type { Movable } from "./transition-context";

/** A draft that was given up: nobody but its authors ever saw it. */
const wasDiscarded = ({ status, previousStatus }: Movable) => status === "WITHDRAWN" && previousStatus === "DRAFT";
/** Whether a draft is open to one of the actor's places: it takes part, or is invited and the draft shared with it. */
const coordinatesSharing = (actor: MaybeActor, project: Movable) =>
  project.partners.some(
    ({ status, shared, placeId }) =>
      (status === "ACCEPTED" || (status === "INVITED" && shared)) && coordinates(actor, placeId),
  );

/**
 * Anybody may read what was proposed; a draft only those it is open to, and a discarded one nobody. Of many projects at
 * once the database says it: `visibleTo`.
 */
export function mayRead(actor: MaybeActor, project: Movable): Decision {
  if (wasDiscarded(project)) return refused("noSuchProject");
  if (project.status !== "DRAFT" || coordinatesSharing(actor, project)) return ALLOWED;
  return refused("draftIsPrivate");
}

/** A coordinator may propose a project that its own place leads. */
export function mayPropose(actor: MaybeActor, leadPlaceId: number): Decision {
  return coordinates(actor, leadPlaceId) ? ALLOWED : refused("leadNotYours");
}

/** Coordinators of the places that take part and may edit change the plan, while it is not under review or agreed. */
export function mayEdit(actor: MaybeActor, project: Movable): Decision {
  if (!takesPart(actor, project)) return refused("onlyProjectPlaces");
  if (!holdsLevel(actor, project, "EDIT")) return refused("placeOnlyReads");
  return isEditable(project.status) ? ALLOWED : refused("notEditableNow");
}

/** A draft may be deleted by the coordinators of its lead. */
export function mayDelete(actor: MaybeActor, project: Movable): Decision {
  if (!coordinatesLeadPlace(actor, project)) return refused("onlyLeadPlaceCoordinators");
  return project.status === "DRAFT" ? ALLOWED : refused("notADraft");
}

/** Coordinators of places that manage the project invite others, and take an invitation back, until it is agreed. */
export function mayInvite(actor: MaybeActor, project: Movable): Decision {
  if (!holdsLevel(actor, project, "MANAGE")) return refused("onlyManagers");
  return isBeforeAgreement(project.status) ? ALLOWED : refused("notInvitableNow");
}

/** Coordinators of places that manage the project say what the others may do with it, until it has ended. */
export function mayManage(actor: MaybeActor, project: Movable): Decision {
  if (!holdsLevel(actor, project, "MANAGE")) return refused("onlyManagers");
  return isEnded(project.status) ? refused("notManageableNow") : ALLOWED;
}

/** They open a draft to the places it invites, so that it is written together; a proposal is open to all. */
export function mayShare(actor: MaybeActor, project: Movable): Decision {
  if (!holdsLevel(actor, project, "MANAGE")) return refused("onlyManagers");
  return project.status === "DRAFT" ? ALLOWED : refused("notADraft");
}

/** An invited place's coordinators answer its invitation once the proposal is out, or the draft open to them. */
export function mayAnswer(actor: MaybeActor, project: Movable, placeId: number): Decision {
  if (!coordinates(actor, placeId)) return refused("onlyInvitedPlace");
  const partner = project.partners.find((candidate) => candidate.placeId === placeId);
  if (partner?.role !== "PARTNER") return refused("onlyInvitedPlace");
  const open = isOpenToAnswers(project.status) || (project.status === "DRAFT" && partner.shared);
  return open ? ALLOWED : refused("notAnswerableNow");
}

/** Whoever is signed in may comment on what they may read. */
export function mayComment(actor: MaybeActor, project: Movable): Decision {
  if (!actor) return refused("signInFirst");
  return mayRead(actor, project);
}

/** What the places are advised with a decision is read by those that take part or are asked to, and by who decides. */
export function mayReadAnswer(actor: MaybeActor, project: Movable): Decision {
  const asked = project.partners.some(({ status, placeId }) => status !== "DECLINED" && coordinates(actor, placeId));
  return asked || reviewsProject(actor, project) ? ALLOWED : refused("onlyProjectPlaces");
}

/** Whether the actor belongs to those a private comment is for: partners, the cluster's lead, the secretariat. */
export const isConcerned = (actor: MaybeActor, project: Movable): boolean =>
  takesPart(actor, project) || reviewsProject(actor, project);
