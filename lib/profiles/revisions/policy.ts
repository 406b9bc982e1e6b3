import { isSecretariat, type MaybeActor } from "@/lib/access/actor";
import { ALLOWED, type Decision, deny } from "@/lib/access/problems";
import { mayEditProfile } from "../policy";
import { MOVES, type MoveName } from "./moves";
import type { RevisionStatus } from "./status";

type Subject = { placeId: number; side: string };
type Revision = Subject & { status: RevisionStatus };

/** Everybody reads what is or was published; an open revision is read by those who may edit the profile. */
export const mayReadRevision = (actor: MaybeActor, revision: Revision): Decision =>
  revision.status === "PUBLISHED" || revision.status === "SUPERSEDED" ? ALLOWED : mayEditProfile(actor, revision);

/** The secretariat publishes or returns what was submitted. */
export const mayReview = (actor: MaybeActor): Decision =>
  isSecretariat(actor) ? ALLOWED : deny(actor ? "secretariatOnly" : "signInFirst");

/** The secretariat exports profiles and imports them. */
export const mayExchange = mayReview;

/** Whoever the table names may make a move: the profile's editors, or its reviewers. */
export const mayMove = (actor: MaybeActor, place: Subject, move: MoveName): Decision =>
  MOVES[move].by === "reviewer" ? mayReview(actor) : mayEditProfile(actor, place);

/** The names of those who wrote and reviewed are shown to people who are signed in. */
export const mayReadNames = (actor: MaybeActor): Decision => (actor ? ALLOWED : deny("signInFirst"));

/** What the actor may do with a revision as it stands. */
export function revisionAbilities(actor: MaybeActor, revision: Revision) {
  const can = (move: MoveName) => MOVES[move].from === revision.status && mayMove(actor, revision, move).allowed;
  const edits = mayEditProfile(actor, revision).allowed;
  return {
    edit: edits && revision.status === "DRAFT",
    discard: edits && revision.status === "DRAFT",
    submit: can("submit"),
    withdraw: can("withdraw"),
    return: can("return"),
    publish: can("publish"),
    restore: edits && revision.status === "SUPERSEDED",
  };
}
