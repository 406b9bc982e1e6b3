import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/access/actor";
import { openAmendment } from "@/lib/plans/amendments/commands/draft";
import { amendmentList, amendmentSchema } from "@/lib/plans/amendments/present";
import { listAmendments } from "@/lib/plans/amendments/queries";
import { amendmentInput } from "@/lib/plans/amendments/schema";
import { projectParams } from "@/lib/projects/schema";

export const GET = endpoint({
  permission: "amendments.list",
  summary: "The amendments of a project's plan, the latest first, with whose answer each waits for.",
  limit: "read",
  params: projectParams,
  output: amendmentList,
  act: async ({ actor, params }) => {
    const items = await listAmendments(params.code, actor);
    return { items, nextCursor: null, total: items.length };
  },
});

export const POST = endpoint({
  permission: "amendments.open",
  summary: "Opens an amendment: a draft that starts from the plan in force. One at a time.",
  limit: "write",
  params: projectParams,
  input: amendmentInput,
  output: amendmentSchema,
  status: 201,
  act: ({ actor, params, input }) => openAmendment(signedIn(actor), params.code, input),
  etag: ({ version }) => version,
});
