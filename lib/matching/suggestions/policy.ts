import { isSecretariat, type MaybeActor } from "@/lib/access/actor";
import { ALLOWED, type Decision, deny } from "@/lib/access/problems";

const ownPlace = (actor: MaybeActor, slug: string) => actor?.coordinates.find((place) => place.slug === slug);

/** What is suggested to a place, and what it says to it, its coordinators and the secretariat read. */
export const maySeeSuggestions = (actor: MaybeActor, slug: string): Decision =>
  ownPlace(actor, slug) || isSecretariat(actor) ? ALLOWED : deny(actor ? "notYourPlace" : "signInFirst");

/** The coordinators of a place that takes part answer what is suggested to it. */
export function mayAnswerSuggestions(actor: MaybeActor, slug: string): Decision {
  const own = ownPlace(actor, slug);
  if (!own) return deny(actor ? "notYourPlace" : "signInFirst");
  return own.retired ? deny("placeRetired") : ALLOWED;
}
