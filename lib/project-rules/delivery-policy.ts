import { coordinates, isObserver, type MaybeActor } from "@/lib/access/actor";
import { ALLOWED, type Decision, deny } from "@/lib/access/problems";
import { coordinatesLeadPlace, holdsLevel, takesPart } from "./roles";
import { isBeforeAgreement, isEditable, isEnded, isRunning } from "./status";
import type { TransitionContext } from "./transition-context";

/** Those who edit the proposal plan its milestones; once it is agreed, the plan changes by an amendment only. */
export function mayPlanMilestones(actor: MaybeActor, project: TransitionContext): Decision {
  if (!holdsLevel(actor, project, "EDIT")) return deny("onlyProjectPlaces");
  if (isEditable(project.status)) return ALLOWED;
  return deny(isRunning(project.status) ? "needsAmendment" : "notPlannableNow");
}

/** Coordinators of the places that take part say what is reached, expected and who sees to it, while the project runs. */
export function mayTrackMilestones(actor: MaybeActor, project: TransitionContext): Decision {
  if (!takesPart(actor, project)) return deny("onlyProjectPlaces");
  return isRunning(project.status) ? ALLOWED : deny("notRunningNow");
}

/** Whom a milestone is left to; an owner or a place that no longer takes part is none. */
export type Entrusted = { ownerId: number | null; placeId: number | null };

/** Of those who may track it, its owner sees to a milestone; where there is none its place, and else the lead. */
export function seesToMilestone(
  actor: MaybeActor,
  project: TransitionContext,
  { ownerId, placeId }: Entrusted,
): Decision {
  const tracks = mayTrackMilestones(actor, project);
  if (!tracks.allowed) return tracks;
  const theirs = placeId ? coordinates(actor, placeId) : coordinatesLeadPlace(actor, project);
  return (ownerId ? ownerId === actor?.personId : theirs) ? ALLOWED : deny("onlyThatPlace");
}

/** Planning before the agreement, tracking after it. */
export const mayEditMilestones = (actor: MaybeActor, project: TransitionContext): Decision =>
  isBeforeAgreement(project.status) ? mayPlanMilestones(actor, project) : mayTrackMilestones(actor, project);

/** The lead's coordinators send the joint update while the project runs. */
export function mayReport(actor: MaybeActor, project: TransitionContext): Decision {
  if (!coordinatesLeadPlace(actor, project)) return deny("onlyLeadPlaceCoordinators");
  return isRunning(project.status) ? ALLOWED : deny("notRunningNow");
}

/** Coordinators of a place that takes part write its part of the next update. */
export function mayWritePart(actor: MaybeActor, project: TransitionContext, placeId: number): Decision {
  const taking = project.partners.some((each) => each.status === "ACCEPTED" && each.placeId === placeId);
  if (!taking || !coordinates(actor, placeId)) return deny("onlyThatPlace");
  return isRunning(project.status) ? ALLOWED : deny("notRunningNow");
}

/** The lead's coordinators set how often the project reports, until it ends. */
export function maySetReportingInterval(actor: MaybeActor, project: TransitionContext): Decision {
  if (!coordinatesLeadPlace(actor, project)) return deny("onlyLeadPlaceCoordinators");
  return isEnded(project.status) ? deny("notChangeableNow") : ALLOWED;
}

/** Coordinators of the places that take part enter what an indicator is, while the project runs. */
export const mayMeasure = mayTrackMilestones;

/** What is being written for the next update is read by those who take part, and by observers. */
export const mayReadParts = (actor: MaybeActor, project: TransitionContext): Decision =>
  takesPart(actor, project) || isObserver(actor) ? ALLOWED : deny("onlyProjectPlaces");
