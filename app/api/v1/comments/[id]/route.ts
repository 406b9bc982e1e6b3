import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/access/actor";
import { deleteComment, editComment } from "@/lib/threads/commands/comment";
import { commentEdit, commentParams, commentSchema } from "@/lib/threads/schema";

export const PATCH = endpoint({
  permission: "comments.edit",
  summary: "Changes your comment, or brings it back with `deleted: false`.",
  limit: "write",
  params: commentParams,
  input: commentEdit,
  output: commentSchema,
  ifMatch: true,
  act: ({ actor, params, version, input }) => editComment(signedIn(actor), params.id, version, input),
  etag: ({ version }) => version,
});

export const DELETE = endpoint({
  permission: "comments.delete",
  summary: "Deletes a comment; whoever did can bring it back.",
  limit: "write",
  params: commentParams,
  output: commentSchema,
  ifMatch: true,
  act: ({ actor, params, version }) => deleteComment(signedIn(actor), params.id, version),
  etag: ({ version }) => version,
});
