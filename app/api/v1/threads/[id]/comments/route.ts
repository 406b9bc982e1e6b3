import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/access/actor";
import { comment } from "@/lib/threads/commands/comment";
import { listComments } from "@/lib/threads/queries";
import { commentInput, commentPage, commentSchema, commentsQuery, threadParams } from "@/lib/threads/schema";

export const GET = endpoint({
  permission: "comments.list",
  summary: "The comments of a thread, first one first.",
  limit: "read",
  params: threadParams,
  query: commentsQuery,
  output: commentPage,
  act: ({ actor, params, query }) => listComments(params.id, query, actor),
});

export const POST = endpoint({
  permission: "comments.write",
  summary: "Writes a comment.",
  limit: "write",
  params: threadParams,
  input: commentInput,
  output: commentSchema,
  status: 201,
  act: ({ actor, params, input }) => comment(signedIn(actor), params.id, input),
  etag: ({ version }) => version,
});
