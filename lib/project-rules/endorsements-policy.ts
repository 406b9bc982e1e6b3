import { coordinates, type MaybeActor } from "@/lib/access/actor";
import { ALLOWED, type Decision, deny } from "@/lib/access/problems";
import { isOpenToAnswers } from "./status";
import type { TransitionContext } from "./transition-context";

/** Coordinators of a place that does not take part may speak for a proposal until it is decided. */
export function mayEndorse(actor: MaybeActor, project: TransitionContext, placeId: number): Decision {
  if (!coordinates(actor, placeId)) return deny("notYourPlace");
  if (project.partners.some((partner) => partner.placeId === placeId && partner.status !== "DECLINED"))
    return deny("endorsesItself");
  return isOpenToAnswers(project.status) ? ALLOWED : deny("notEndorsableNow");
}
