import { isSecretariat, type MaybeActor } from "@/lib/people/actor";
import { ALLOWED, type Decision, refused } from "@/lib/platform/errors";

type Written = { authorId: number; deletedAt: Date | null };

/** Authors may change their own comment while it stands. */
export function mayEditComment(actor: MaybeActor, comment: Written): Decision {
  if (!actor || comment.authorId !== actor.personId) return refused("notYourComment");
  return comment.deletedAt ? refused("commentDeleted") : ALLOWED;
}

/** Authors may delete their own comment, and the secretariat any. */
export function mayDeleteComment(actor: MaybeActor, comment: Written): Decision {
  if (comment.deletedAt) return refused("commentDeleted");
  return isSecretariat(actor) || comment.authorId === actor?.personId ? ALLOWED : refused("notYourComment");
}

/** Authors may bring their own deleted comment back. */
export function mayRestoreComment(actor: MaybeActor, comment: Written): Decision {
  if (!comment.deletedAt) return refused("commentNotDeleted");
  return comment.authorId === actor?.personId ? ALLOWED : refused("notYourComment");
}
