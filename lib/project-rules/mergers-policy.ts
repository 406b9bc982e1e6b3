import type { MaybeActor } from "@/lib/access/actor";
import { ALLOWED, type Decision, refused } from "@/lib/access/problems";
import { coordinatesLeadPlace } from "./roles";
import { isOpenToAnswers } from "./status";
import type { Movable } from "./transition-context";

/** The lead's coordinators offer to let their proposal go on in another one, until it is agreed. */
export function mayOfferMerger(actor: MaybeActor, from: Movable): Decision {
  if (!coordinatesLeadPlace(actor, from)) return refused("onlyLeadPlaceCoordinators");
  return isOpenToAnswers(from.status) ? ALLOWED : refused("notMergeableNow");
}

/** The coordinators of the other proposal's lead take it in, while both are proposals. */
export function mayAcceptMerger(actor: MaybeActor, from: Movable, into: Movable): Decision {
  if (!coordinatesLeadPlace(actor, into)) return refused("onlyLeadPlaceCoordinators");
  return isOpenToAnswers(from.status) && isOpenToAnswers(into.status) ? ALLOWED : refused("notMergeableNow");
}

/** They can refuse it too; and those who offered it take it back. */
export const mayRefuseMerger = (actor: MaybeActor, from: Movable, into: Movable): Decision =>
  coordinatesLeadPlace(actor, into) || coordinatesLeadPlace(actor, from)
    ? ALLOWED
    : refused("onlyLeadPlaceCoordinators");
