import { isSecretariat, type MaybeActor } from "@/lib/access/actor";
import { ALLOWED, type Decision, deny } from "@/lib/access/problems";

type Written = { authorId: number; deletedAt: Date | null };

/** Authors may change their own comment while it stands. */
export function mayEditComment(actor: MaybeActor, comment: Written): Decision {
  if (!actor || comment.authorId !== actor.personId) return deny("notYourComment");
  return comment.deletedAt ? deny("commentDeleted") : ALLOWED;
}

/** Authors may delete their own comment, and the secretariat any. */
export function mayDeleteComment(actor: MaybeActor, comment: Written): Decision {
  if (comment.deletedAt) return deny("commentDeleted");
  return isSecretariat(actor) || comment.authorId === actor?.personId ? ALLOWED : deny("notYourComment");
}

/** Whoever deleted a comment may bring it back; an author cannot undo what the secretariat took down. */
export function mayRestoreComment(actor: MaybeActor, comment: Written, deletedBy: number | null): Decision {
  if (!comment.deletedAt) return deny("commentNotDeleted");
  return actor && actor.personId === deletedBy ? ALLOWED : deny("notYoursToRestore");
}
