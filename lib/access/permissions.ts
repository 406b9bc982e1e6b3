import type { Actor, MaybeActor } from "./actor";
import { Problem } from "./problems";

/** What somebody is, whatever it is about. */
const CAPACITIES = {
  coordinator: ({ coordinates }: Actor) => coordinates.length > 0,
  clusterLead: ({ leads }: Actor) => leads.length > 0,
  secretariat: ({ isSecretariat }: Actor) => isSecretariat,
} as const;
export type Capacity = keyof typeof CAPACITIES;

/** Whom an endpoint serves at all; whether it does so for the thing that is asked for, the policy of its concept says. */
export type Served = "everybody" | "signedIn" | readonly Capacity[];

/**
 * Whom each endpoint serves, by what the person alone is: asked before anything else of a request is read. Who is only
 * assigned something, or wrote it, has no capacity of these: what they may do is for all who are signed in.
 */
export const PERMISSIONS = {
  "openapi.read": "everybody",
  "taxonomy.read": "everybody",
  "profiles.read": "everybody",
  "profiles.export": ["secretariat"],
  "profiles.import": ["secretariat"],
  "pictures.read": "everybody",
  "pictures.add": ["coordinator", "secretariat"],
  "pictures.edit": ["coordinator", "secretariat"],
  "pictures.remove": ["coordinator", "secretariat"],
  "revisions.read": "everybody",
  "revisions.review": ["secretariat"],
  "drafts.read": ["coordinator", "secretariat"],
  "drafts.open": ["coordinator", "secretariat"],
  "drafts.edit": ["coordinator", "secretariat"],
  "drafts.discard": ["coordinator", "secretariat"],
  "drafts.move": ["coordinator", "secretariat"],
  "projects.list": "everybody",
  "projects.read": "everybody",
  "projects.propose": ["coordinator"],
  "projects.edit": ["coordinator"],
  "projects.discard": ["coordinator"],
  "plan.read": "everybody",
  "mergers.list": "everybody",
  "mergers.offer": ["coordinator"],
  "mergers.answer": ["coordinator"],
  "plan.edit": ["coordinator"],
  "transitions.list": "everybody",
  "transitions.move": ["coordinator", "clusterLead", "secretariat"],
  "amendments.list": "everybody",
  "amendments.open": ["coordinator"],
  "amendments.read": "everybody",
  "amendments.edit": ["coordinator"],
  "amendments.discard": ["coordinator"],
  "amendments.move": ["coordinator"],
  "amendments.answer": ["coordinator", "clusterLead"],
  "versions.list": "everybody",
  "versions.read": "everybody",
  "versions.print": "everybody",
  "versions.compare": "everybody",
  "versions.send": ["coordinator"],
  "workingCopy.read": ["coordinator"],
  "workingCopy.discard": ["coordinator"],
  "rounds.list": "everybody",
  "rounds.read": "everybody",
  "rounds.open": ["secretariat"],
  "rounds.edit": ["secretariat"],
  "settings.read": ["secretariat"],
  "settings.change": ["secretariat"],
  "assessments.list": "signedIn",
  "assessments.assign": ["clusterLead", "secretariat"],
  "assessments.mine": "signedIn",
  "assessments.read": "signedIn",
  "assessments.answer": "signedIn",
  "endorsements.list": "everybody",
  "endorsements.write": ["coordinator"],
  "endorsements.withdraw": ["coordinator"],
  "conditions.list": "everybody",
  "conditions.edit": ["coordinator", "clusterLead", "secretariat"],
  "partners.list": "everybody",
  "partners.invite": ["coordinator"],
  "partners.answer": ["coordinator"],
  "partners.remove": ["coordinator"],
  "milestones.list": "everybody",
  "milestones.plan": ["coordinator"],
  "milestones.edit": ["coordinator"],
  "milestones.remove": ["coordinator"],
  "updates.list": "everybody",
  "updates.report": ["coordinator"],
  "parts.read": ["coordinator"],
  "parts.write": ["coordinator"],
  "rhythm.read": "everybody",
  "rhythm.set": ["coordinator"],
  "indicators.list": "everybody",
  "indicators.measure": ["coordinator"],
  "indicators.correct": ["coordinator"],
  "documents.list": "signedIn",
  "documents.add": ["coordinator"],
  "documents.edit": ["coordinator"],
  "meetings.list": "everybody",
  "meetings.arrange": ["coordinator"],
  "meetings.edit": ["coordinator"],
  "finalReport.read": "everybody",
  "finalReport.take": ["coordinator"],
  "finalReport.write": ["coordinator"],
  "clusters.board": "everybody",
  "tracking.read": "everybody",
  "tracking.export": "everybody",
  "views.list": "signedIn",
  "views.save": "signedIn",
  "views.read": "everybody",
  "views.delete": "signedIn",
  "comments.list": "everybody",
  "comments.write": "signedIn",
  "comments.edit": "signedIn",
  "comments.delete": "signedIn",
  "me.read": "signedIn",
  "me.change": "signedIn",
  "password.change": "signedIn",
  "work.read": "signedIn",
  "notifications.list": "signedIn",
  "notifications.read": "signedIn",
  "inbox.read": "signedIn",
  "inbox.move": "signedIn",
  "mailPreferences.read": "signedIn",
  "mailPreferences.change": "signedIn",
  "mailPreferences.ofProject": "signedIn",
  "mail.unsubscribe": "everybody",
  "mails.list": ["secretariat"],
  "mails.move": ["secretariat"],
  "mails.try": ["secretariat"],
  "mails.show": "everybody",
  "secondFactor.read": "signedIn",
  "secondFactor.begin": "signedIn",
  "secondFactor.confirm": "signedIn",
  "secondFactor.remove": "signedIn",
  "secondFactor.renew": "signedIn",
  "passkeys.list": "signedIn",
  "passkeys.begin": "signedIn",
  "passkeys.add": "signedIn",
  "passkeys.remove": "signedIn",
  "identities.list": "signedIn",
  "identities.remove": "signedIn",
  "tokens.list": "signedIn",
  "tokens.make": "signedIn",
  "tokens.revoke": "signedIn",
  "sessions.list": "signedIn",
  "sessions.end": "signedIn",
  "sessions.endAll": "signedIn",
} as const satisfies Record<string, Served>;

/** The name of what an endpoint does. */
export type Permission = keyof typeof PERMISSIONS;

/** Refuses whoever can never do it, whatever it is about: 401 for a visitor, 403 for a person. */
export function authorize(permission: Permission, actor: MaybeActor): void {
  const served: Served = PERMISSIONS[permission];
  if (served === "everybody") return;
  if (!actor) throw new Problem(401, "signInFirst");
  if (served === "signedIn" || served.some((capacity) => CAPACITIES[capacity](actor))) return;
  throw new Problem(403, served.length === 1 ? ONLY[served[0] as Capacity] : "notAllowed");
}

/** Why, where one capacity alone may. */
const ONLY = { coordinator: "coordinatorsOnly", clusterLead: "onlyReviewers", secretariat: "secretariatOnly" } as const;
