import type { Permission } from "@/lib/access/permissions";

/** Everybody there is, as seen from one project of one cluster: Barcelona leads it, others are invited or take part. */
export const ROLES = [
  "visitor",
  "coordinatorOfLead",
  "coordinatorOfInvited",
  "coordinatorOfPartner",
  "coordinatorElsewhere",
  "clusterLead",
  "otherClusterLead",
  "secretariat",
  "observer",
] as const;
export type Role = (typeof ROLES)[number];

/** Whether the API does it, or refuses: 401, 403, or 404 where even its being there is not told. */
export type Cell = "yes" | "no";
type Cells = readonly [Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell];

const Y = "yes";
const n = "no";
const ALL: Cells = [Y, Y, Y, Y, Y, Y, Y, Y, Y];
const SIGNED_IN: Cells = [n, Y, Y, Y, Y, Y, Y, Y, Y];
/** Whoever is signed in may say something, but for who only observes. */
const SPEAKING: Cells = [n, Y, Y, Y, Y, Y, Y, Y, n];
const READING_AS_PARTNER: Cells = [n, Y, n, Y, n, Y, n, Y, Y];
const SECRETARIAT: Cells = [n, n, n, n, n, n, n, Y, n];
const LEAD_PLACE: Cells = [n, Y, n, n, n, n, n, n, n];
const INVITED: Cells = [n, n, Y, n, n, n, n, n, n];
const PARTNER: Cells = [n, n, n, Y, n, n, n, n, n];
const TAKING_PART: Cells = [n, Y, n, Y, n, n, n, n, n];
/** Who takes part is asked whether they come, and so is who leads the cluster. */
const INVITED_TO_MEET: Cells = [n, Y, n, Y, n, Y, n, n, n];
const WRITING_AND_OBSERVING: Cells = [n, Y, n, Y, n, n, n, n, Y];
const OWN_PLACE: Cells = [n, Y, Y, Y, Y, n, n, n, n];
const REVIEWERS: Cells = [n, n, n, n, n, Y, n, Y, n];
const STEERING: Cells = [n, Y, n, n, n, Y, n, Y, n];
const ELSEWHERE: Cells = [n, n, n, n, Y, n, n, n, n];
const ASSESSING: Cells = [n, n, n, n, Y, Y, n, Y, n];
const EDITORS: Cells = [n, Y, n, n, n, n, n, Y, n];
const LOOKING_AFTER: Cells = [n, Y, Y, Y, Y, n, n, Y, n];
const NOBODY: Cells = [n, n, n, n, n, n, n, n, n];

/**
 * Who may do what: for each endpoint's permission, in the situations that make a difference, a cell for each of ROLES in
 * their order. Each of a route's permissions has a row; a test calls every cell and compares.
 */
export const MATRIX = {
  "openapi.read": { always: ALL },
  "openData.read": { always: ALL },
  "taxonomy.read": { always: ALL },
  "taxonomy.change": { "what a theme is called": SECRETARIAT },
  "matching.read": { weights: ALL, portfolio: ALL },
  "matching.change": { "a weight": SECRETARIAT, "what it would change": SECRETARIAT },

  "suggestions.read": { "to the lead place": EDITORS },
  "suggestions.answer": { "for the lead place": LEAD_PLACE, "no longer": LEAD_PLACE },
  "search.read": { always: ALL, suggestions: ALL },
  "profiles.read": { always: ALL },
  "profiles.export": { always: SECRETARIAT },
  "profiles.import": { always: SECRETARIAT },
  "pictures.read": { "of a place": ALL, one: ALL, "its file": ALL },
  "pictures.add": { "of the lead place": EDITORS },
  "pictures.edit": { "what is told of it": EDITORS, "another file": EDITORS },
  "pictures.remove": { "of the lead place": EDITORS },
  "revisions.read": { published: ALL, "a draft of the lead place": EDITORS },
  "revisions.review": { always: SECRETARIAT },
  "drafts.read": { "of the lead place": EDITORS },
  "drafts.open": { "of the lead place": EDITORS },
  "drafts.edit": { "of the lead place": EDITORS },
  "drafts.discard": { "of the lead place": EDITORS },
  "drafts.move": { "submit, of the lead place": EDITORS, publish: SECRETARIAT },

  "projects.list": { always: ALL },
  "projects.read": { proposed: ALL, "a draft": LEAD_PLACE },
  "projects.propose": { "led by one's own place": OWN_PLACE, "led by Barcelona": LEAD_PLACE },
  "projects.edit": { proposed: TAKING_PART, "under review": TAKING_PART, agreed: NOBODY, "a draft": LEAD_PLACE },
  "projects.choose-round": { "a draft": LEAD_PLACE, proposed: NOBODY },
  "projects.discard": { "a draft": LEAD_PLACE, proposed: NOBODY },
  "plan.read": {
    proposed: ALL,
    "a draft": LEAD_PLACE,
    "one section of a draft": LEAD_PLACE,
    "the check of a draft": LEAD_PLACE,
    "what is like a draft": LEAD_PLACE,
  },
  "mergers.list": { proposed: ALL, "a draft": LEAD_PLACE },
  "mergers.offer": { proposed: LEAD_PLACE, "a draft": NOBODY },
  "mergers.answer": {
    "take the other proposal in": [n, n, n, n, Y, n, n, n, n],
    "refuse it, or take the offer back": [n, Y, n, n, Y, n, n, n, n],
  },
  "plan.edit": { proposed: TAKING_PART, "under review": TAKING_PART, agreed: NOBODY, "a draft": LEAD_PLACE },
  "transitions.list": { proposed: ALL, "a draft": LEAD_PLACE },
  "transitions.move": {
    "send a draft": LEAD_PLACE,
    "take up a proposal": REVIEWERS,
    "withdraw a proposal": LEAD_PLACE,
    "agree to a proposal": REVIEWERS,
    "start what is agreed": LEAD_PLACE,
    "put on hold what runs": STEERING,
    "revert what the cluster's lead agreed to": REVIEWERS,
    "reopen what was withdrawn": LEAD_PLACE,
    "reopen what was cancelled": SECRETARIAT,
  },
  "amendments.list": { running: ALL },
  "amendments.open": { running: TAKING_PART, proposed: NOBODY },
  "amendments.read": { proposed: ALL, "a draft": TAKING_PART },
  "amendments.edit": { "a draft": TAKING_PART, proposed: NOBODY },
  "amendments.discard": { "a draft of the lead": LEAD_PLACE },
  "amendments.move": { "propose a draft of the lead": LEAD_PLACE, "take back what the lead proposed": LEAD_PLACE },
  "amendments.answer": {
    "for the partner": [n, n, n, Y, n, n, n, n, n],
    "for the cluster": [n, n, n, n, n, Y, n, n, n],
  },
  "versions.list": { running: ALL, "a draft": LEAD_PLACE },
  "versions.read": { sent: ALL, "as it is now": ALL, "as it is now, a draft": LEAD_PLACE },
  "versions.print": { agreed: ALL, "a draft": LEAD_PLACE },
  "versions.compare": { running: ALL },
  "versions.send": { proposed: LEAD_PLACE, "under review": LEAD_PLACE, running: NOBODY },
  "workingCopy.read": { proposed: TAKING_PART },
  "workingCopy.discard": { proposed: LEAD_PLACE },
  "rounds.list": { always: ALL },
  "rounds.read": { open: ALL },
  "rounds.open": { always: SECRETARIAT },
  "rounds.edit": { open: SECRETARIAT },
  "settings.read": { always: SECRETARIAT },
  "settings.change": { always: SECRETARIAT },
  "assessments.list": { "assigned to Mannheim's coordinator": ASSESSING },
  "assessments.assign": { "to another assessor": REVIEWERS },
  "assessments.mine": { always: SIGNED_IN },
  "assessments.read": { "of Mannheim's coordinator": ASSESSING },
  "assessments.answer": { "of Mannheim's coordinator": ELSEWHERE },
  "endorsements.list": { proposed: ALL, "a draft": LEAD_PLACE },
  "endorsements.write": {
    "for one's own place": ELSEWHERE,
    "for Mannheim": ELSEWHERE,
    "anew, for Mannheim": ELSEWHERE,
  },
  "endorsements.withdraw": { "of Mannheim": ELSEWHERE },
  "conditions.list": { agreed: ALL },
  "conditions.edit": { "report how it is met": TAKING_PART, "hold it met": REVIEWERS },
  "partners.list": { proposed: ALL, "a draft": LEAD_PLACE },
  "partners.invite": { proposed: LEAD_PLACE, running: NOBODY },
  "partners.answer": {
    "for the invited place": INVITED,
    "say what a place may do": LEAD_PLACE,
    "open a draft to an invited place": LEAD_PLACE,
  },
  "partners.remove": { proposed: LEAD_PLACE, running: NOBODY },
  "milestones.list": { running: ALL, "a draft": LEAD_PLACE },
  "milestones.plan": { proposed: TAKING_PART, running: NOBODY },
  "milestones.edit": { "when proposed": TAKING_PART, "when running": TAKING_PART, "the plan, when running": NOBODY },
  "milestones.remove": { proposed: TAKING_PART, running: NOBODY },
  "updates.list": { running: ALL, "a draft": LEAD_PLACE },
  "updates.report": { running: LEAD_PLACE, proposed: NOBODY },
  "parts.read": { running: WRITING_AND_OBSERVING, "of the partner": WRITING_AND_OBSERVING },
  "parts.write": { "of the partner": PARTNER, proposed: NOBODY },
  "rhythm.read": { running: ALL, "a draft": LEAD_PLACE },
  "rhythm.set": { running: LEAD_PLACE },
  "indicators.list": { running: ALL, "a draft": LEAD_PLACE },
  "indicators.measure": { running: TAKING_PART, proposed: NOBODY },
  "indicators.correct": { "a value": TAKING_PART, "its removal": TAKING_PART },
  "documents.list": {
    running: SIGNED_IN,
    "one for all who are signed in": SIGNED_IN,
    "one for partners only": READING_AS_PARTNER,
    "its file": READING_AS_PARTNER,
  },
  "documents.add": { running: TAKING_PART, "a further version": TAKING_PART },
  "documents.edit": { running: TAKING_PART },
  "meetings.list": { running: ALL, one: ALL, "its invitation": ALL, "a draft": LEAD_PLACE },
  "meetings.arrange": { running: TAKING_PART },
  "meetings.edit": { running: TAKING_PART },
  "meetings.answer": { running: INVITED_TO_MEET },
  "finalReport.read": { running: READING_AS_PARTNER, completed: ALL },
  "finalReport.take": { "into Chengdu's profile": PARTNER, "before it is completed": NOBODY },
  "finalReport.write": { running: TAKING_PART, completed: NOBODY },
  "clusters.board": { always: ALL },
  "tracking.read": { always: ALL },
  "tracking.export": { always: ALL },
  "views.list": { "one's own": SIGNED_IN },
  "views.save": { "one's own": SIGNED_IN },
  "views.read": { "by its link": ALL },
  "views.rename": { "one's own": SIGNED_IN, "somebody else's": NOBODY },
  "views.delete": { "one's own": SIGNED_IN, "somebody else's": NOBODY },

  "comments.list": { "on a profile": ALL, "on a proposal": ALL, "on a draft": LEAD_PLACE },
  "comments.write": {
    "on a profile": SPEAKING,
    "on a proposal": SPEAKING,
    "on a draft": LEAD_PLACE,
    "on a proposal, for partners only": [n, Y, n, Y, n, Y, n, Y, n],
  },
  "comments.edit": { "of the lead's coordinator": LEAD_PLACE },
  "comments.delete": { "of the lead's coordinator": EDITORS },

  "people.list": { always: LOOKING_AFTER },
  "people.read": { "the lead's coordinator": EDITORS },
  "people.change": { "close the account of the lead's coordinator": SECRETARIAT, "open it again": SECRETARIAT },
  "people.endRole": { "of the lead's coordinator": EDITORS },
  "system.read": { always: SECRETARIAT },
  "announcement.read": { always: ALL },
  "announcement.set": { always: SECRETARIAT },
  "places.list": { always: SECRETARIAT },
  "places.add": { always: SECRETARIAT },
  "places.read": { always: SECRETARIAT },
  "places.change": { "what it is called": SECRETARIAT, "whether it takes part": SECRETARIAT },
  "places.standIn": { "for a place without a coordinator": SECRETARIAT, "no longer": SECRETARIAT },
  "invitations.list": { always: LOOKING_AFTER },
  "invitations.read": { "of a deputy of the lead": EDITORS },
  "invitations.send": { "a deputy of one's own place": LOOKING_AFTER, "an assessor": SECRETARIAT },
  "invitations.move": { "send that of a deputy of the lead again": EDITORS, "take it back": EDITORS },
  "invitations.import": { "a table": SECRETARIAT, "an empty one to fill in": SECRETARIAT },
  "invitations.link": { "of a deputy of the lead": SECRETARIAT },
  "me.read": { always: SIGNED_IN },
  "me.confirm": { "by the password": SIGNED_IN },
  "me.changeAddress": { "to one's own": SIGNED_IN, "by a link that is none": NOBODY },
  "me.export": { "as JSON": SIGNED_IN, "to be read": SIGNED_IN },
  "me.erase": { "one's own account": SIGNED_IN },
  "me.change": { "one's own settings": SIGNED_IN },
  "password.change": { "one's own": SIGNED_IN },
  "secondFactor.read": { "one's own": SIGNED_IN },
  "secondFactor.begin": { "one's own": SIGNED_IN },
  "secondFactor.confirm": { "one's own": SIGNED_IN },
  "secondFactor.remove": { "one's own": SIGNED_IN },
  "secondFactor.renew": { "one's own": SIGNED_IN },
  "passkeys.list": { "one's own": SIGNED_IN },
  "passkeys.begin": { "one's own": SIGNED_IN },
  "passkeys.add": { "one's own": SIGNED_IN },
  "passkeys.remove": { "one's own": SIGNED_IN, "somebody else's": NOBODY },
  "identities.list": { "one's own": SIGNED_IN },
  "identities.remove": { "one's own": SIGNED_IN, "somebody else's": NOBODY },
  "tokens.list": { "one's own": SIGNED_IN },
  "tokens.make": { "one's own": SIGNED_IN },
  "tokens.revoke": { "one's own": SIGNED_IN, "somebody else's": NOBODY },
  "work.read": { always: SIGNED_IN },
  "notifications.list": { always: SIGNED_IN },
  "notifications.read": { "one's own": SIGNED_IN, "by the page they lead to": SIGNED_IN },
  "answers.read": { "what a letter opens": ALL, "anything else": NOBODY },
  "answers.give": { "what a letter opens": ALL, "anything else": NOBODY },
  "calendar.read": { "one's own": SIGNED_IN },
  "calendar.renew": { "one's own": SIGNED_IN, "its end": SIGNED_IN },
  "calendar.follow": { "by its address": ALL, "by any other": NOBODY },
  "inbox.read": { "one's own": SIGNED_IN },
  "inbox.move": { "one's own notice": SIGNED_IN, "somebody else's": NOBODY },
  "mailPreferences.read": { "one's own": SIGNED_IN },
  "mailPreferences.change": { "one's own": SIGNED_IN },
  "mailPreferences.ofProject": { proposed: SIGNED_IN, "a draft": LEAD_PLACE },
  "mail.unsubscribe": { "with what a letter opens": ALL, "with anything else": NOBODY },
  "mails.list": { always: SECRETARIAT },
  "mails.move": { "try a refused one again": SECRETARIAT, "leave an undecided one": SECRETARIAT },
  "mails.try": { always: SECRETARIAT },
  "mails.show": { "a caught one": ALL, "one that left": NOBODY },
  "sessions.list": { "one's own": SIGNED_IN },
  "sessions.end": { "one's own": SIGNED_IN, "somebody else's": NOBODY },
  "sessions.endAll": { "one's own": SIGNED_IN },
} as const satisfies Record<Permission, Record<string, Cells>>;

/** One row of the matrix as a list of its cells. */
export const cellsOf = (permission: Permission): { guard: string; role: Role; cell: Cell }[] =>
  Object.entries<Cells>(MATRIX[permission]).flatMap(([guard, cells]) =>
    ROLES.map((role, column) => ({ guard, role, cell: cells[column] as Cell })),
  );
