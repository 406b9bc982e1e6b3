import type { MaybeActor } from "@/lib/access/actor";
import { ALLOWED, type Decision, deny } from "@/lib/access/problems";
import type { AssessmentStatus } from "@/prisma/generated/enums";
import { reviewsProject } from "./roles";
import { isAwaitingDecision } from "./status";
import type { TransitionContext } from "./transition-context";

/** What of an assessment decides who may see what of it. */
export type Assessed = {
  assessorId: number;
  planVersion: number;
  status: AssessmentStatus;
};

/** A decision rests on two views at least. */
export const ASSESSORS = 2;

/** How many days an assessor has, from being asked, where no other day is said. */
export const ASSESSED_WITHIN_DAYS = 21;

/** Whether every assessor of a review who did not step back is done, and there are enough of them. */
export function areAllIn(all: Assessed[]): boolean {
  const counting = all.filter(({ status }) => status !== "RECUSED");
  return counting.length >= ASSESSORS && counting.every(({ status }) => status === "SUBMITTED");
}

/** Whether what was handed in is open to those who may read it: all are in, or the review is over and no more can come. */
const areOpen = (project: TransitionContext, all: Assessed[]) => areAllIn(all) || !isAwaitingDecision(project.status);

/**
 * What somebody sees of an assessment among all those of the same review. `everything`: one's own, or when all are in
 * or the review is over those of the others; `standing`: who assesses and how far it is, but no answer; `nothing`: not even that. Assessors
 * are blind to each other until then, and so is whoever decides.
 */
export function sightOf(
  actor: MaybeActor,
  project: TransitionContext,
  one: Assessed,
  all: Assessed[],
): "everything" | "standing" | "nothing" {
  if (!actor) return "nothing";
  if (one.assessorId === actor.personId) return "everything";
  const peer = all.some(({ assessorId, status }) => assessorId === actor.personId && status !== "RECUSED");
  if (areOpen(project, all) && one.status === "SUBMITTED" && (peer || reviewsProject(actor, project)))
    return "everything";
  return reviewsProject(actor, project) ? "standing" : "nothing";
}

/** Who decides, and who assesses, may look at a proposal's assessments at all; of each they see what `sightOf` says. */
export function mayReadAssessments(actor: MaybeActor, project: TransitionContext, all: Assessed[]): Decision {
  const assesses = all.some(({ assessorId }) => assessorId === actor?.personId);
  return assesses || reviewsProject(actor, project) ? ALLOWED : deny("onlyReviewers");
}

/** Whether an assessment was handed in for an earlier version than the one last sent: its assessor can be asked again. */
export const isOutdated = ({ status, planVersion }: Assessed, sent: number | null): boolean =>
  status === "SUBMITTED" && sent !== null && planVersion < sent;

/** The lead of the cluster and the secretariat assign assessors while a proposal waits for its decision. */
export function mayAssign(
  actor: MaybeActor,
  project: TransitionContext,
  all: Assessed[],
  sent: number | null,
): Decision {
  if (!reviewsProject(actor, project)) return deny("onlyReviewers");
  if (!isAwaitingDecision(project.status)) return deny("notAssessableNow");
  const done = areAllIn(all) && !all.some((one) => isOutdated(one, sent));
  return done ? deny("assessmentsAllIn") : ALLOWED;
}

/** Nobody assesses a project in which a place takes part, or is asked to, that they coordinate. */
export const isDisinterested = (placeIds: number[], project: TransitionContext): boolean =>
  !project.partners.some(({ placeId }) => placeIds.includes(placeId));

/** An assessor answers an assessment of one's own while the proposal waits for its decision and it is not handed in. */
export function mayAssess(actor: MaybeActor, project: TransitionContext, one: Assessed): Decision {
  if (one.assessorId !== actor?.personId) return deny("notYourAssessment");
  if (!isAwaitingDecision(project.status)) return deny("notAssessableNow");
  return one.status === "ASSIGNED" || one.status === "STARTED" ? ALLOWED : deny("assessmentDone");
}
