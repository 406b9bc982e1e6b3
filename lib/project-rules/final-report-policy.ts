import { coordinates, type MaybeActor } from "@/lib/access/actor";
import { ALLOWED, type Decision, deny } from "@/lib/access/problems";
import { readsAsPartner } from "./policy";
import { holdsLevel, takesPart } from "./roles";
import { isRunning } from "./status";
import type { TransitionContext } from "./transition-context";

/** Coordinators of the places that take part and may edit write the final report while the project runs. */
export function mayWriteReport(actor: MaybeActor, project: TransitionContext): Decision {
  if (!takesPart(actor, project)) return deny("onlyProjectPlaces");
  if (!holdsLevel(actor, project, "EDIT")) return deny("placeOnlyReads");
  return isRunning(project.status) ? ALLOWED : deny("reportClosed");
}

/** Anybody reads it once the project is completed; before, those who take part, the cluster's lead, the secretariat and observers. */
export function mayReadReport(actor: MaybeActor, project: TransitionContext): Decision {
  if (project.status === "COMPLETED") return ALLOWED;
  return readsAsPartner(actor, project) ? ALLOWED : deny("reportNotOut");
}

/** A coordinator takes good practices of a completed project into the profile of a place of theirs that took part. */
export function mayAdoptPractices(actor: MaybeActor, project: TransitionContext, placeId: number): Decision {
  const took = project.partners.some((partner) => partner.placeId === placeId && partner.status === "ACCEPTED");
  if (!took || !coordinates(actor, placeId)) return deny("notYourPlace");
  return project.status === "COMPLETED" ? ALLOWED : deny("reportNotOut");
}
