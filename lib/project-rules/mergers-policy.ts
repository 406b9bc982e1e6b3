import type { MaybeActor } from "@/lib/access/actor";
import { ALLOWED, type Decision, deny } from "@/lib/access/problems";
import { coordinatesLeadPlace } from "./roles";
import { isOpenToAnswers } from "./status";
import type { TransitionContext } from "./transition-context";

/** The lead's coordinators offer to let their proposal go on in another one, until it is agreed. */
export function mayOfferMerger(actor: MaybeActor, from: TransitionContext): Decision {
  if (!coordinatesLeadPlace(actor, from)) return deny("onlyLeadPlaceCoordinators");
  return isOpenToAnswers(from.status) ? ALLOWED : deny("notMergeableNow");
}

/** The coordinators of the other proposal's lead take it in, while both are proposals. */
export function mayAcceptMerger(actor: MaybeActor, from: TransitionContext, into: TransitionContext): Decision {
  if (!coordinatesLeadPlace(actor, into)) return deny("onlyLeadPlaceCoordinators");
  return isOpenToAnswers(from.status) && isOpenToAnswers(into.status) ? ALLOWED : deny("notMergeableNow");
}

/** They can refuse it too; and those who offered it take it back. */
export const mayRefuseMerger = (actor: MaybeActor, from: TransitionContext, into: TransitionContext): Decision =>
  coordinatesLeadPlace(actor, into) || coordinatesLeadPlace(actor, from) ? ALLOWED : deny("onlyLeadPlaceCoordinators");
