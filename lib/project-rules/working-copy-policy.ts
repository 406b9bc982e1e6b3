import type { MaybeActor } from "@/lib/access/actor";
import { ALLOWED, type Decision, deny } from "@/lib/access/problems";
import { coordinatesLeadPlace, holdsLevel } from "./roles";
import { isAwaitingDecision } from "./status";
import type { TransitionContext } from "./transition-context";

/** What is being written is read by those who may write it: coordinators of the places that edit the project. */
export const mayReadCopy = (actor: MaybeActor, project: TransitionContext): Decision =>
  holdsLevel(actor, project, "EDIT") ? ALLOWED : deny("onlyEditors");

/**
 * The lead's coordinators send a new version while the one before it waits for its decision; when changes are requested,
 * sending it again is a move of the project.
 */
export function maySendVersion(actor: MaybeActor, project: TransitionContext): Decision {
  if (!coordinatesLeadPlace(actor, project)) return deny("onlyLeadPlaceCoordinators");
  return isAwaitingDecision(project.status) ? ALLOWED : deny("noVersionNow");
}

/** Those who manage the project give up what is being written. */
export const mayDiscardCopy = (actor: MaybeActor, project: TransitionContext): Decision =>
  holdsLevel(actor, project, "MANAGE") ? ALLOWED : deny("onlyManagers");
