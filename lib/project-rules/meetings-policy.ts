import type { MaybeActor } from "@/lib/access/actor";
import { ALLOWED, type Decision, deny } from "@/lib/access/problems";
import { takesPart } from "./roles";
import { isEnded } from "./status";
import type { TransitionContext } from "./transition-context";

/** Coordinators of the places that take part arrange meetings, from the proposal until the project has ended. */
export function mayArrangeMeetings(actor: MaybeActor, project: TransitionContext): Decision {
  if (!takesPart(actor, project)) return deny("onlyProjectPlaces");
  return isEnded(project.status) || project.status === "DRAFT" ? deny("notChangeableNow") : ALLOWED;
}
