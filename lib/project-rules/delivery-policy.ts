import { coordinates, type MaybeActor } from "@/lib/access/actor";
import { ALLOWED, type Decision, refused } from "@/lib/access/problems";
import { coordinatesLeadPlace, holdsLevel, takesPart } from "./roles";
import { isBeforeAgreement, isEditable, isEnded, isRunning } from "./status";
import type { Movable } from "./transition-context";

/** Those who edit the proposal plan its milestones; once it is agreed, the plan changes by an amendment only. */
export function mayPlanMilestones(actor: MaybeActor, project: Movable): Decision {
  if (!holdsLevel(actor, project, "EDIT")) return refused("onlyProjectPlaces");
  if (isEditable(project.status)) return ALLOWED;
  return refused(isRunning(project.status) ? "needsAmendment" : "notPlannableNow");
}

/** Coordinators of the places that take part say what is reached, expected and who sees to it, while the project runs. */
export function mayTrackMilestones(actor: MaybeActor, project: Movable): Decision {
  if (!takesPart(actor, project)) return refused("onlyProjectPlaces");
  return isRunning(project.status) ? ALLOWED : refused("notRunningNow");
}

/** Planning before the agreement, tracking after it. */
export const mayEditMilestones = (actor: MaybeActor, project: Movable): Decision =>
  isBeforeAgreement(project.status) ? mayPlanMilestones(actor, project) : mayTrackMilestones(actor, project);

/** The lead's coordinators send the joint update while the project runs. */
export function mayReport(actor: MaybeActor, project: Movable): Decision {
  if (!coordinatesLeadPlace(actor, project)) return refused("onlyLeadPlaceCoordinators");
  return isRunning(project.status) ? ALLOWED : refused("notRunningNow");
}

/** Coordinators of a place that takes part write its part of the next update. */
export function mayWritePart(actor: MaybeActor, project: Movable, placeId: number): Decision {
  const taking = project.partners.some((each) => each.status === "ACCEPTED" && each.placeId === placeId);
  if (!taking || !coordinates(actor, placeId)) return refused("onlyThatPlace");
  return isRunning(project.status) ? ALLOWED : refused("notRunningNow");
}

/** The lead's coordinators set how often the project reports, until it ends. */
export function maySetRhythm(actor: MaybeActor, project: Movable): Decision {
  if (!coordinatesLeadPlace(actor, project)) return refused("onlyLeadPlaceCoordinators");
  return isEnded(project.status) ? refused("notChangeableNow") : ALLOWED;
}

/** Coordinators of the places that take part enter what an indicator is, while the project runs. */
export const mayMeasure = mayTrackMilestones;

/** What is being written for the next update is read by those who take part. */
export const mayReadParts = (actor: MaybeActor, project: Movable): Decision =>
  takesPart(actor, project) ? ALLOWED : refused("onlyProjectPlaces");
