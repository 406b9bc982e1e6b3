import type { CommentView } from "@/lib/threads/schema";
import styles from "./thread.module.css";

/** A comment's words, in its own language and with its own lines. */
export function CommentBody({ comment }: { comment: Pick<CommentView, "body" | "language"> }) {
  return (
    <p className={styles.commentBody} lang={comment.language}>
      {comment.body}
    </p>
  );
}
