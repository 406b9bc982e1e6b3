import type { Recipient, RuleName } from "./rules";

/**
 * Whom something that happened waits for, of those whom the rules tell: they are told by mail at once. What is not here
 * waits for nobody, and stands in the digest.
 */
export const WAITS_FOR: Partial<Record<RuleName, readonly Recipient[]>> = {
  "project.proposed": ["invitedCoordinators", "clusterLeads"],
  "project.resubmitted": ["invitedCoordinators", "clusterLeads"],
  "project.version-sent": ["invitedCoordinators", "clusterLeads", "authors"],
  "project.changes-requested": ["leadPlaceCoordinators"],
  "project.agreed": ["leadPlaceCoordinators"],
  "condition.reported": ["clusterLeads"],
  "condition.reopened": ["leadPlaceCoordinators"],
  "partner.invited": ["placeCoordinators"],
  "partner.shared": ["placeCoordinators"],
  "partner.wished": ["leadPlaceCoordinators"],
  "comment.written-in-answer": ["invitedCoordinators"],
  "merger.offered": ["leadPlaceCoordinators"],
  "assessment.assigned": ["authors"],
  "milestone.entrusted": ["authors"],
  "milestone.due": ["authors", "placeCoordinators"],
  "round.closing": ["placeCoordinators"],
  "update.asked": ["leadPlaceCoordinators"],
  "meeting.arranged": ["leadPlaceCoordinators", "partnerCoordinators", "clusterLeads"],
  "meeting.changed": ["leadPlaceCoordinators", "partnerCoordinators", "clusterLeads"],
  "meeting.cancelled": ["leadPlaceCoordinators", "partnerCoordinators", "clusterLeads"],
  "amendment.proposed": ["leadPlaceCoordinators", "partnerCoordinators", "clusterLeads"],
  "amendment.brings-in": ["placeCoordinators"],
  "suggestion.interested": ["placeCoordinators"],
  "suggestion.mutual": ["placeCoordinators"],
  "profile.submitted": ["secretariat"],
  "profile.returned": ["placeCoordinators", "authors"],
};

/** Through whom it concerns somebody in particular, beside those whom it waits for. */
export const CONCERNED = ["placeCoordinators", "invitedCoordinators", "participants", "authors"] as const;
