import { coordinates, type MaybeActor } from "@/lib/access/actor";
import { ALLOWED, type Decision, refused } from "@/lib/access/problems";
import { isOpenToAnswers } from "./status";
import type { Movable } from "./transition-context";

/** Coordinators of a place that does not take part may speak for a proposal until it is decided. */
export function mayEndorse(actor: MaybeActor, project: Movable, placeId: number): Decision {
  if (!coordinates(actor, placeId)) return refused("notYourPlace");
  if (project.partners.some((partner) => partner.placeId === placeId && partner.status !== "DECLINED"))
    return refused("endorsesItself");
  return isOpenToAnswers(project.status) ? ALLOWED : refused("notEndorsableNow");
}
