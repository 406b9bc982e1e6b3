import type { CommentView } from "@/lib/threads/schema";

/** A comment's words, in its own language and with its own lines. */
export function CommentBody({ comment }: { comment: Pick<CommentView, "body" | "language"> }) {
  return (
    <p className="comment-body" lang={comment.language}>
      {comment.body}
    </p>
  );
}
