import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/access/actor";
import { projectParams } from "@/lib/projects/schema";
import { offerMerger } from "@/lib/workflow/mergers/commands";
import { mergersOf } from "@/lib/workflow/mergers/queries";
import { mergerInput, mergerSchema, mergersSchema } from "@/lib/workflow/mergers/schema";

export const GET = endpoint({
  permission: "mergers.list",
  summary: "Offers to let the proposal go on in another or another in it, where it went on, and what went on in it.",
  limit: "read",
  params: projectParams,
  output: mergersSchema,
  act: ({ actor, params }) => mergersOf(params.code, actor),
});

export const POST = endpoint({
  permission: "mergers.offer",
  summary: "Offers to let the proposal go on in another one.",
  limit: "write",
  params: projectParams,
  input: mergerInput,
  output: mergerSchema,
  status: 201,
  act: ({ actor, params, input }) => offerMerger(signedIn(actor), params.code, input),
});
