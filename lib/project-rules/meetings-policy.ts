import { leadsCluster, type MaybeActor } from "@/lib/access/actor";
import { ALLOWED, type Decision, deny } from "@/lib/access/problems";
import { takesPart } from "./roles";
import { isEnded } from "./status";
import type { TransitionContext } from "./transition-context";

/** Coordinators of the places that take part arrange meetings, from the proposal until the project has ended. */
export function mayArrangeMeetings(actor: MaybeActor, project: TransitionContext): Decision {
  if (!takesPart(actor, project)) return deny("onlyProjectPlaces");
  return isEnded(project.status) || project.status === "DRAFT" ? deny("notChangeableNow") : ALLOWED;
}

/** Whoever is invited says whether they come, as long as it is to be: who arranges meetings, and the cluster's leads. */
export function mayAnswerMeeting(actor: MaybeActor, project: TransitionContext, open: boolean): Decision {
  if (!takesPart(actor, project) && !leadsCluster(actor, project.cluster)) return deny("onlyThoseInvited");
  return open ? ALLOWED : deny("meetingOver");
}
