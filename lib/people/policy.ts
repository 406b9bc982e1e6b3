import { isSecretariat, type MaybeActor } from "@/lib/access/actor";
import { ALLOWED, type Decision, deny } from "@/lib/access/problems";

/** Whoever is signed in may see who they are and what they may do. */
export const maySeeMe = (actor: MaybeActor): Decision => (actor ? ALLOWED : deny("signInFirst"));

/** Sessions are seen and ended by their owner alone. */
export const mayManageSessions = (actor: MaybeActor, owner: { personId: number }): Decision =>
  actor?.personId === owner.personId ? ALLOWED : deny(actor ? "notAllowed" : "signInFirst");

/** Personal tokens are seen and ended by their owner alone. */
export const mayManageTokens = (actor: MaybeActor, owner: { personId: number }): Decision =>
  actor?.personId === owner.personId ? ALLOWED : deny(actor ? "notAllowed" : "signInFirst");

/** The secretariat brings people in; `system` is the application itself, setting up its own database. */
export const mayRegisterPeople = (actor: MaybeActor | "system"): Decision =>
  actor === "system" || isSecretariat(actor) ? ALLOWED : deny("notAllowed");
