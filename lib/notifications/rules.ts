/**
 * Who is told of something that happened; `editors` are the coordinators of the places that may write the plan,
 * `placeCoordinators` are those of the place the event is about, `authors`
 * whoever wrote what it is about.
 */
export type Recipient =
  | "leadPlaceCoordinators"
  | "partnerCoordinators"
  | "editors"
  | "invitedCoordinators"
  | "clusterLeads"
  | "placeCoordinators"
  | "participants"
  | "authors"
  | "secretariat";

const EVERYBODY = ["leadPlaceCoordinators", "partnerCoordinators", "clusterLeads"] as const;
const PARTNERS = ["leadPlaceCoordinators", "partnerCoordinators", "invitedCoordinators"] as const;

/** Which events tell whom; whoever did it is never told. An event that is not here tells nobody. */
export const RULES: Readonly<Record<string, readonly Recipient[]>> = {
  "project.proposed": ["partnerCoordinators", "invitedCoordinators", "clusterLeads"],
  "project.resubmitted": ["partnerCoordinators", "invitedCoordinators", "clusterLeads"],
  "project.taken-up": PARTNERS,
  "project.changes-requested": PARTNERS,
  "project.declined": PARTNERS,
  "project.withdrawn": ["partnerCoordinators", "invitedCoordinators", "clusterLeads"],
  "project.agreed": PARTNERS,
  "project.started": EVERYBODY,
  "project.held": EVERYBODY,
  "project.resumed": EVERYBODY,
  "project.completed": EVERYBODY,
  "project.cancelled": EVERYBODY,
  "project.reverted": [...PARTNERS, "clusterLeads"],
  "project.reopened": [...PARTNERS, "clusterLeads"],
  "condition.reported": ["clusterLeads", "leadPlaceCoordinators", "partnerCoordinators"],
  "condition.met": EVERYBODY,
  "condition.reopened": EVERYBODY,
  "project.edited": ["editors"],
  "project.version-sent": [...PARTNERS, "clusterLeads", "authors"],
  "project.copy-discarded": ["editors"],
  "partner.invited": ["placeCoordinators"],
  "partner.removed": ["placeCoordinators"],
  "partner.shared": ["placeCoordinators"],
  "merger.offered": ["leadPlaceCoordinators"],
  "merger.accepted": EVERYBODY,
  "merger.refused": ["leadPlaceCoordinators"],
  "partner.level-set": ["placeCoordinators"],
  "partner.accepted": EVERYBODY,
  "partner.declined": EVERYBODY,
  "partner.wished": ["leadPlaceCoordinators", "partnerCoordinators"],
  "assessment.assigned": ["authors"],
  "assessment.recused": ["clusterLeads"],
  "assessment.submitted": ["clusterLeads"],
  "endorsement.given": EVERYBODY,
  "milestone.planned": ["leadPlaceCoordinators", "partnerCoordinators"],
  "milestone.reached": EVERYBODY,
  "milestone.expected-later": EVERYBODY,
  "milestone.entrusted": ["authors"],
  "indicator.corrected": ["leadPlaceCoordinators", "partnerCoordinators"],
  "indicator.removed": ["leadPlaceCoordinators", "partnerCoordinators"],
  "update.reported": EVERYBODY,
  "update.asked": ["leadPlaceCoordinators", "partnerCoordinators"],
  "rhythm.set": ["partnerCoordinators"],
  "document.added": ["leadPlaceCoordinators", "partnerCoordinators"],
  "document.version-added": ["leadPlaceCoordinators", "partnerCoordinators"],
  "practice.taken": ["placeCoordinators"],
  "report.edited": ["leadPlaceCoordinators", "partnerCoordinators"],
  "meeting.arranged": EVERYBODY,
  "meeting.changed": EVERYBODY,
  "meeting.cancelled": EVERYBODY,
  "amendment.proposed": EVERYBODY,
  "amendment.brings-in": ["placeCoordinators"],
  "amendment.accepted-by-place": EVERYBODY,
  "amendment.accepted-by-lead": ["leadPlaceCoordinators", "partnerCoordinators"],
  "amendment.accepted": EVERYBODY,
  "amendment.refused": EVERYBODY,
  "amendment.withdrawn": EVERYBODY,
  "amendment.closed": EVERYBODY,
  "profile.submitted": ["secretariat", "placeCoordinators"],
  "profile.withdrawn": ["secretariat"],
  "profile.returned": ["placeCoordinators", "authors"],
  "profile.published": ["placeCoordinators", "authors"],
  "comment.written": [...EVERYBODY, "placeCoordinators", "participants"],
  "comment.written-for-partners": EVERYBODY,
};
