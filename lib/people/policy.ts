import { isSecretariat, type MaybeActor } from "@/lib/access/actor";
import { ALLOWED, type Decision, deny } from "@/lib/access/problems";
import { demonstrationIsOpen } from "@/lib/platform/config";

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
