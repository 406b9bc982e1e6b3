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

const NOBODY = [] as const;

/** Every event there is, and whom it tells; whoever did it is never told. What is not here can be neither recorded nor told. */
export const RULES = {
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
  "partner.answer-withdrawn": EVERYBODY,
  "partner.wished": ["leadPlaceCoordinators", "partnerCoordinators"],
  "assessment.assigned": ["authors"],
  "assessment.recused": ["clusterLeads"],
  "assessment.submitted": ["clusterLeads"],
  "endorsement.given": EVERYBODY,
  "milestone.planned": ["leadPlaceCoordinators", "partnerCoordinators"],
  "milestone.reached": EVERYBODY,
  "milestone.expected-later": EVERYBODY,
  "milestone.entrusted": ["authors"],
  "milestone.due": ["authors", "placeCoordinators"],
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
  "meeting.accepted": ["authors"],
  "meeting.left-open": ["authors"],
  "meeting.declined": ["authors"],
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
  "profile.picture-added": ["secretariat", "placeCoordinators"],
  "profile.picture-replaced": ["secretariat", "placeCoordinators"],
  "profile.picture-edited": ["secretariat", "placeCoordinators"],
  "profile.picture-removed": ["secretariat", "placeCoordinators"],
  "person.joined": ["authors"],
  "suggestion.interested": ["placeCoordinators"],
  "suggestion.mutual": ["placeCoordinators"],
  "suggestion.interest-ended": ["placeCoordinators"],
  "place.retired": ["placeCoordinators"],
  "place.returned": ["placeCoordinators"],
  "comment.written": [...EVERYBODY, "placeCoordinators", "participants"],
  "comment.written-for-partners": EVERYBODY,
  "comment.written-in-answer": [...EVERYBODY, "invitedCoordinators", "participants"],
  // Told to its one person by the limit itself, whoever it is that tries.
  "account.wrong-passwords": NOBODY,
  "amendment.opened": NOBODY,
  "amendment.edited": NOBODY,
  "amendment.discarded": NOBODY,
  "assessment.started": NOBODY,
  "comment.edited": NOBODY,
  "comment.restored": NOBODY,
  "comment.deleted": NOBODY,
  "demonstration.made": NOBODY,
  "document.edited": NOBODY,
  "document.removed": NOBODY,
  "document.restored": NOBODY,
  "document.erased": NOBODY,
  "endorsement.withdrawn": NOBODY,
  "indicator.measured": NOBODY,
  "milestone.edited": NOBODY,
  "milestone.removed": NOBODY,
  "partner.unshared": NOBODY,
  "link.followed": NOBODY,
  "person.passwordChanged": NOBODY,
  "person.passwordReset": NOBODY,
  "person.passkeyAdded": NOBODY,
  "person.passkeyRemoved": NOBODY,
  "person.identityConnected": NOBODY,
  "person.identityRemoved": NOBODY,
  "person.registered": NOBODY,
  "person.roleGiven": NOBODY,
  "person.roleEnded": NOBODY,
  "person.invited": NOBODY,
  "person.invitedAgain": NOBODY,
  "person.invitationHandedOver": NOBODY,
  "person.invitationRevoked": NOBODY,
  "person.handedOver": NOBODY,
  "place.added": NOBODY,
  "place.changed": NOBODY,
  "taxonomy.changed": NOBODY,
  "matching.weightsChanged": NOBODY,
  "suggestion.set-aside": NOBODY,
  "suggestion.answer-withdrawn": NOBODY,
  "person.standsIn": NOBODY,
  "person.standInEnded": NOBODY,
  "person.disabled": NOBODY,
  "person.erased": NOBODY,
  "person.enabled": NOBODY,
  "person.confirmed": NOBODY,
  "person.addressChanged": NOBODY,
  "person.nameChanged": NOBODY,
  "person.signedIn": NOBODY,
  "person.signedOut": NOBODY,
  "person.signedOutEverywhere": NOBODY,
  "person.secondFactorSet": NOBODY,
  "person.secondFactorRemoved": NOBODY,
  "person.recoveryCodeUsed": NOBODY,
  "person.recoveryCodesMade": NOBODY,
  "person.tokenMade": NOBODY,
  "person.tokenRevoked": NOBODY,
  "profile.drafted": NOBODY,
  "profile.draft-edited": NOBODY,
  "profile.draft-discarded": NOBODY,
  "profile.coordinator-shown": NOBODY,
  "profiles.imported": NOBODY,
  "profiles.loaded": NOBODY,
  "programme.announced": NOBODY,
  "programme.set": NOBODY,
  "project.drafted": NOBODY,
  "project.draft-edited": NOBODY,
  "project.discarded": NOBODY,
  "round.closing": ["placeCoordinators"],
  "round.opened": NOBODY,
  "round.changed": NOBODY,
  "update.part-begun": NOBODY,
  "view.saved": NOBODY,
  "view.renamed": NOBODY,
  "view.deleted": NOBODY,
  "search.matched": ["authors"],
  "search.matched-many": ["authors"],
} as const satisfies Record<string, readonly Recipient[]>;

/** Rows of the table that are no event of their own: the same event, where it concerns others. */
export const NARROWER_RULES = [
  "comment.written-for-partners",
  "comment.written-in-answer",
] as const satisfies (keyof typeof RULES)[];

/** Whom to tell. */
export type RuleName = keyof typeof RULES;
/** What can happen. */
export type EventName = Exclude<RuleName, (typeof NARROWER_RULES)[number]>;
/** What can happen to one concept: of a project, `proposed`. */
export type EventOf<Concept extends string> = EventName extends infer Name
  ? Name extends `${Concept}.${infer What}`
    ? What
    : never
  : never;
