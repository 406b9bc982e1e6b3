import type { MaybeActor } from "@/lib/access/actor";
import { ALLOWED, type Decision, refused } from "@/lib/access/problems";
import { takesPart } from "./roles";
import { isEnded } from "./status";
import type { Movable } from "./transition-context";

/** Coordinators of the places that take part arrange meetings, from the proposal until the project has ended. */
export function mayArrangeMeetings(actor: MaybeActor, project: Movable): Decision {
  if (!takesPart(actor, project)) return refused("onlyProjectPlaces");
  return isEnded(project.status) || project.status === "DRAFT" ? refused("notChangeableNow") : ALLOWED;
}
