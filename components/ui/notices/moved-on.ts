import { ApiProblem } from "@/components/query/send";

/**
 * Refusals that say: what the page shows is no longer so, because somebody was there first. Others, such as a step that
 * is not possible yet, are for the one who asked to put right, and stand where that was done.
 */
const MOVED_ON = new Set([
  "alreadyPublished",
  "alreadySubmitted",
  "alreadyThere",
  "amendmentAnswered",
  "amendmentIsOut",
  "amendmentNotOut",
  "answeredAlready",
  "assessmentDone",
  "assessmentsAllIn",
  "assessorAlready",
  "commentDeleted",
  "commentNotDeleted",
  "conditionMetAlready",
  "conditionsClosed",
  "declaredAlready",
  "documentErased",
  "draftChanged",
  "draftSubmitted",
  "mergerAnswered",
  "mergerOpen",
  "movedMeanwhile",
  "noSuchAmendment",
  "noSuchCondition",
  "noSuchEndorsement",
  "noSuchMerger",
  "noSuchMove",
  "noSuchPicture",
  "notAmendableNow",
  "notAnswerableNow",
  "notAssessableNow",
  "notChangeableNow",
  "notEditableNow",
  "notEndorsableNow",
  "notInvitableNow",
  "notManageableNow",
  "notMergeableNow",
  "notRunningNow",
  "notSubmitted",
  "nothingOpen",
  "nothingToAnswer",
  "otherVersionAssessed",
  "otherVersionSent",
  "partnerAlready",
  "partnerDeclined",
  "pictureThere",
  "reportClosed",
  "stale",
]);

/** Whether an action was refused because the thing has moved on since the page was read. */
export const isMovedOn = (error: unknown): error is ApiProblem =>
  error instanceof ApiProblem && MOVED_ON.has(error.problem.code);
