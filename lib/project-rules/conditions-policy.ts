import type { MaybeActor } from "@/lib/access/actor";
import { ALLOWED, type Decision, deny } from "@/lib/access/problems";
import { reviewsProject, takesPart } from "./roles";
import { isRunning } from "./status";
import type { TransitionContext } from "./transition-context";

/** The lead of the cluster and the secretariat hold a condition met, or open again, while the agreement stands. */
export function mayDecideConditions(actor: MaybeActor, project: TransitionContext): Decision {
  if (!reviewsProject(actor, project)) return deny("onlyReviewers");
  return isRunning(project.status) ? ALLOWED : deny("conditionsClosed");
}

/** Coordinators of the places that take part report how a condition is met. */
export function mayReportConditions(actor: MaybeActor, project: TransitionContext): Decision {
  if (!takesPart(actor, project)) return deny("onlyProjectPlaces");
  return isRunning(project.status) ? ALLOWED : deny("conditionsClosed");
}
