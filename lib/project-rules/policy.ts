import { coordinates, isObserver, type MaybeActor, readsOnly } from "@/lib/access/actor";
import { ALLOWED, type Decision, deny } from "@/lib/access/problems";
import { coordinatesLeadPlace, holdsLevel, reviewsProject, takesPart } from "./roles";
import { isBeforeAgreement, isEditable, isEnded, isOpenToAnswers } from "./status";
import type { TransitionContext } from "./transition-context";

/** A draft that was given up: nobody but its authors ever saw it. */
const wasDiscarded = ({ status, previousStatus }: TransitionContext) =>
  status === "WITHDRAWN" && previousStatus === "DRAFT";
/** Whether a draft is open to one of the actor's places: it takes part, or is invited and the draft shared with it. */
const coordinatesSharing = (actor: MaybeActor, project: TransitionContext) =>
  project.partners.some(
    ({ status, shared, placeId }) =>
      (status === "ACCEPTED" || (status === "INVITED" && shared)) && coordinates(actor, placeId),
  );

/**
 * Anybody may read what was proposed; a draft only those it is open to, and a discarded one nobody. Of many projects at
 * once the database says it: `visibleTo`.
 */
export function mayRead(actor: MaybeActor, project: TransitionContext): Decision {
  if (wasDiscarded(project)) return deny("noSuchProject");
  if (project.status !== "DRAFT" || coordinatesSharing(actor, project)) return ALLOWED;
  return deny("draftIsPrivate");
}

/** A coordinator may propose a project that its own place leads, as long as that takes part. */
export function mayPropose(actor: MaybeActor, leadPlaceId: number): Decision {
  const own = actor?.coordinates.find(({ placeId }) => placeId === leadPlaceId);
  if (!own) return deny("leadNotYours");
  return own.retired ? deny("placeRetired") : ALLOWED;
}

/** Coordinators of the places that take part and may edit change the plan, while it is not under review or agreed. */
export function mayEdit(actor: MaybeActor, project: TransitionContext): Decision {
  if (!takesPart(actor, project)) return deny("onlyProjectPlaces");
  if (!holdsLevel(actor, project, "EDIT")) return deny("placeOnlyReads");
  return isEditable(project.status) ? ALLOWED : deny("notEditableNow");
}

/** Those who may edit a draft say which open call it is meant for; what was sent is in one already. */
export function mayChooseRound(actor: MaybeActor, project: TransitionContext): Decision {
  const edits = mayEdit(actor, project);
  if (!edits.allowed) return edits;
  return project.status === "DRAFT" ? ALLOWED : deny("callEntered");
}

/** A draft may be deleted by the coordinators of its lead. */
export function mayDelete(actor: MaybeActor, project: TransitionContext): Decision {
  if (!coordinatesLeadPlace(actor, project)) return deny("onlyLeadPlaceCoordinators");
  return project.status === "DRAFT" ? ALLOWED : deny("notADraft");
}

/** Coordinators of places that manage the project invite others, and take an invitation back, until it is agreed. */
export function mayInvite(actor: MaybeActor, project: TransitionContext): Decision {
  if (!holdsLevel(actor, project, "MANAGE")) return deny("onlyManagers");
  return isBeforeAgreement(project.status) ? ALLOWED : deny("notInvitableNow");
}

/** Coordinators of places that manage the project say what the others may do with it, until it has ended. */
export function mayManage(actor: MaybeActor, project: TransitionContext): Decision {
  if (!holdsLevel(actor, project, "MANAGE")) return deny("onlyManagers");
  return isEnded(project.status) ? deny("notManageableNow") : ALLOWED;
}

/** They open a draft to the places it invites, so that it is written together; a proposal is open to all. */
export function mayShare(actor: MaybeActor, project: TransitionContext): Decision {
  if (!holdsLevel(actor, project, "MANAGE")) return deny("onlyManagers");
  return project.status === "DRAFT" ? ALLOWED : deny("notADraft");
}

/** An invited place's coordinators answer its invitation once the proposal is out, or the draft open to them. */
export function mayAnswer(actor: MaybeActor, project: TransitionContext, placeId: number): Decision {
  if (!coordinates(actor, placeId)) return deny("onlyInvitedPlace");
  const partner = project.partners.find((candidate) => candidate.placeId === placeId);
  if (partner?.role !== "PARTNER") return deny("onlyInvitedPlace");
  const open = isOpenToAnswers(project.status) || (project.status === "DRAFT" && partner.shared);
  return open ? ALLOWED : deny("notAnswerableNow");
}

/** The lead's coordinators answer what an invited place would have otherwise, as long as it can still take part. */
export function mayAnswerWish(actor: MaybeActor, project: TransitionContext, placeId: number): Decision {
  if (!coordinatesLeadPlace(actor, project)) return deny("onlyLeadPlaceCoordinators");
  const invited = project.partners.find((partner) => partner.placeId === placeId && partner.status === "INVITED");
  const open = isOpenToAnswers(project.status) || (project.status === "DRAFT" && invited?.shared);
  return invited && open ? ALLOWED : deny("notAnswerableNow");
}

/** Whoever has a role may comment on what they may read, but for who only observes. */
export function mayComment(actor: MaybeActor, project: TransitionContext): Decision {
  if (!actor) return deny("signInFirst");
  if (readsOnly(actor)) return deny("observersOnlyRead");
  return mayRead(actor, project);
}

/** What the places are advised with a decision is read by those that take part or are asked to, who decides and observers. */
export function mayReadAnswer(actor: MaybeActor, project: TransitionContext): Decision {
  const requested = project.partners.some(
    ({ status, placeId }) => status !== "DECLINED" && coordinates(actor, placeId),
  );
  return requested || reviewsProject(actor, project) || isObserver(actor) ? ALLOWED : deny("onlyProjectPlaces");
}

/** Whether the actor belongs to those a private comment is for: partners, the cluster's lead, the secretariat. */
export const isConcerned = (actor: MaybeActor, project: TransitionContext): boolean =>
  takesPart(actor, project) || reviewsProject(actor, project);

/** Whether the actor reads what is for the partners and no comment: those it concerns, and observers. */
export const readsAsPartner = (actor: MaybeActor, project: TransitionContext): boolean =>
  isConcerned(actor, project) || isObserver(actor);
