import type { MaybeActor } from "@/lib/access/actor";
import { ALLOWED, type Decision, refused } from "@/lib/access/problems";
import { reviewsProject, takesPart } from "./roles";
import { isRunning } from "./status";
import type { Movable } from "./transition-context";

/** The lead of the cluster and the secretariat hold a condition met, or open again, while the agreement stands. */
export function mayDecideConditions(actor: MaybeActor, project: Movable): Decision {
  if (!reviewsProject(actor, project)) return refused("onlyReviewers");
  return isRunning(project.status) ? ALLOWED : refused("conditionsClosed");
}

/** Coordinators of the places that take part report how a condition is met. */
export function mayReportConditions(actor: MaybeActor, project: Movable): Decision {
  if (!takesPart(actor, project)) return refused("onlyProjectPlaces");
  return isRunning(project.status) ? ALLOWED : refused("conditionsClosed");
}
