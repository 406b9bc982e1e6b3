import { coordinates, isSecretariat, type MaybeActor } from "@/lib/access/actor";
import { ALLOWED, type Decision, deny } from "@/lib/access/problems";
import type { MembershipInput } from "@/lib/people/schema";
import { demonstrationIsOpen } from "@/lib/platform/config";
import type { Role } from "@/prisma/generated/enums";

/** Whoever is signed in may see who they are and what they may do. */
export const maySeeMe = (actor: MaybeActor): Decision => (actor ? ALLOWED : deny("signInFirst"));

/** Sessions are seen and ended by their owner alone. */
export const mayManageSessions = (actor: MaybeActor, owner: { personId: number }): Decision =>
  actor?.personId === owner.personId ? ALLOWED : deny(actor ? "notAllowed" : "signInFirst");

/** What opens an account is its person's to change; not where everybody may sign in with it. */
export const mayChangeAccount = (actor: MaybeActor): Decision => {
  if (!actor) return deny("signInFirst");
  return actor.isDemonstration && demonstrationIsOpen() ? deny("demonstrationFixed") : ALLOWED;
};

/** Personal tokens are seen and ended by their owner alone. */
export const mayManageTokens = (actor: MaybeActor, owner: { personId: number }): Decision =>
  actor?.personId === owner.personId ? ALLOWED : deny(actor ? "notAllowed" : "signInFirst");

/** The secretariat brings people in; `system` is the application itself, setting up its own database. */
export const mayRegisterPeople = (actor: MaybeActor | "system"): Decision =>
  actor === "system" || isSecretariat(actor) ? ALLOWED : deny("notAllowed");

/** The secretariat looks after everybody, and coordinators after the people of their own places. */
export const maySeePeople = (actor: MaybeActor): Decision =>
  isSecretariat(actor) || actor?.coordinates.length ? ALLOWED : deny(actor ? "notAllowed" : "signInFirst");

/** The secretariat closes an account and opens it again, but never its own. */
export function mayChangePerson(actor: MaybeActor, person: { personId: number }): Decision {
  if (!isSecretariat(actor)) return deny(actor ? "secretariatOnly" : "signInFirst");
  return actor?.personId === person.personId ? deny("notYourself") : ALLOWED;
}

/** The secretariat ends anybody's role, and everybody their own. */
export const mayEndRole = (actor: MaybeActor, person: { personId: number }): Decision => {
  if (!actor) return deny("signInFirst");
  return isSecretariat(actor) || actor.personId === person.personId ? ALLOWED : deny("notAllowed");
};

/** What an invitation is to, as far as it decides who may look after it. */
type Invited = { role: Role; placeId: number | null };

/** The secretariat invites to every role, and coordinators invite deputies to their own places. */
export function mayInvitePerson(actor: MaybeActor, { role, placeId }: Invited): Decision {
  if (!actor) return deny("signInFirst");
  if (isSecretariat(actor)) return ALLOWED;
  return role === "COORDINATOR" && placeId !== null && coordinates(actor, placeId)
    ? ALLOWED
    : deny("deputiesOfOwnPlaceOnly");
}

/** Whether an invitation gives no more than one has oneself: it is to a deputy of one's own place. */
export const invitesDeputy = (actor: MaybeActor, membership: MembershipInput): boolean =>
  membership.role === "COORDINATOR" && !!actor?.coordinates.some(({ slug }) => slug === membership.place);

/** Who could have sent an invitation sees it, sends it again and takes it back. */
export const mayHandleInvitation = mayInvitePerson;

/** Whoever hands a link over could also use it: the secretariat alone, where no mail arrives. */
export const mayHandOver = (actor: MaybeActor): Decision =>
  isSecretariat(actor) ? ALLOWED : deny(actor ? "secretariatOnly" : "signInFirst");

/** The secretariat acts for a place that has no coordinator, in its own name; for any other place its coordinators act. */
export function mayStandIn(actor: MaybeActor, lacksCoordinator: boolean): Decision {
  if (!isSecretariat(actor)) return deny(actor ? "secretariatOnly" : "signInFirst");
  return lacksCoordinator ? ALLOWED : deny("placeHasCoordinator");
}
