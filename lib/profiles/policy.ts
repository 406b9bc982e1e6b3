import { coordinates, isSecretariat, type MaybeActor, readsOnly } from "@/lib/access/actor";
import { ALLOWED, type Decision, deny } from "@/lib/access/problems";

type Subject = { placeId: number; side: string; retired?: boolean };

/** Whoever has a role may comment on a profile, but for who only observes. */
export const mayCommentOnProfile = (actor: MaybeActor): Decision => {
  if (!actor) return deny("signInFirst");
  return readsOnly(actor) ? deny("observersOnlyRead") : ALLOWED;
};

/** A coordinator may propose a project to a place on another side than a place of their own, where both take part. */
export function mayProposeTo(actor: MaybeActor, place: Subject): Decision {
  if (!actor) return deny("signInFirst");
  if (actor.coordinates.length === 0) return deny("coordinatorsOnly");
  if (place.retired) return deny("placeRetired");
  return actor.coordinates.some((own) => !own.retired && own.side !== place.side) ? ALLOWED : deny("otherSideOnly");
}

/** A place's coordinators and the secretariat may edit its profile. */
export const mayEditProfile = (actor: MaybeActor, place: Subject): Decision =>
  coordinates(actor, place.placeId) || isSecretariat(actor) ? ALLOWED : deny(actor ? "notYourPlace" : "signInFirst");

/** What the actor may do with a profile. */
export const profileAbilities = (actor: MaybeActor, place: Subject) => ({
  comment: mayCommentOnProfile(actor).allowed,
  propose: mayProposeTo(actor, place).allowed,
  edit: mayEditProfile(actor, place).allowed,
});
