/**
 * Who is told of something that happened; `editors` are the coordinators of the places that may write the plan,
 * `placeCoordinators` are those of the place the event is about, `authors`
 * whoever wrote what it is about.
 */
export type Recipient =
  | "leadCoordinators"
  | "partnerCoordinators"
  | "editors"
  | "invitedCoordinators"
  | "clusterLeads"
  | "placeCoordinators"
  | "participants"
  | "authors"
  | "secretariat";

const EVERYBODY = ["leadCoordinators", "partnerCoordinators", "clusterLeads"] as const;
const PARTNERS = ["leadCoordinators", "partnerCoordinators", "invitedCoordinators"] as const;

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
  "condition.reported": ["clusterLeads", "leadCoordinators", "partnerCoordinators"],
  "condition.met": EVERYBODY,
  "condition.reopened": EVERYBODY,
  "project.edited": ["editors"],
  "project.version-sent": [...PARTNERS, "clusterLeads", "authors"],
  "project.copy-discarded": ["editors"],
  "partner.invited": ["placeCoordinators"],
  "partner.removed": ["placeCoordinators"],
  "partner.shared": ["placeCoordinators"],
  "merger.offered": ["leadCoordinators"],
  "merger.accepted": EVERYBODY,
  "merger.refused": ["leadCoordinators"],
  "partner.level-set": ["placeCoordinators"],
  "partner.accepted": EVERYBODY,
  "partner.declined": EVERYBODY,
  "partner.wished": ["leadCoordinators", "partnerCoordinators"],
  "assessment.assigned": ["authors"],
  "assessment.recused": ["clusterLeads"],
  "assessment.submitted": ["clusterLeads"],
  "endorsement.given": EVERYBODY,
  "milestone.planned": ["leadCoordinators", "partnerCoordinators"],
  "milestone.reached": EVERYBODY,
  "milestone.expected-later": EVERYBODY,
  "milestone.entrusted": ["authors"],
  "indicator.corrected": ["leadCoordinators", "partnerCoordinators"],
  "indicator.removed": ["leadCoordinators", "partnerCoordinators"],
  "update.reported": EVERYBODY,
  "update.asked": ["leadCoordinators", "partnerCoordinators"],
  "rhythm.set": ["partnerCoordinators"],
  "document.added": ["leadCoordinators", "partnerCoordinators"],
  "document.version-added": ["leadCoordinators", "partnerCoordinators"],
  "practice.taken": ["placeCoordinators"],
  "report.edited": ["leadCoordinators", "partnerCoordinators"],
  "meeting.arranged": EVERYBODY,
  "meeting.changed": EVERYBODY,
  "meeting.cancelled": EVERYBODY,
  "amendment.proposed": EVERYBODY,
  "amendment.brings-in": ["placeCoordinators"],
  "amendment.accepted-by-place": EVERYBODY,
  "amendment.accepted-by-lead": ["leadCoordinators", "partnerCoordinators"],
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
