import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/access/actor";
import { discardCopy } from "@/lib/plans/working-copy/commands/discard";
import { workingCopyOf } from "@/lib/plans/working-copy/queries";
import { workingCopySchema } from "@/lib/plans/working-copy/schema";
import { projectParams } from "@/lib/projects/schema";

export const GET = endpoint({
  permission: "workingCopy.read",
  summary: "What is being written beside the version of a proposal that was sent, for those who write it.",
  limit: "read",
  params: projectParams,
  output: workingCopySchema,
  act: ({ actor, params }) => workingCopyOf(params.code, actor),
  etag: ({ version }) => version,
});

export const DELETE = endpoint({
  permission: "workingCopy.discard",
  summary: "Gives up what is being written; the plan is again as it was sent.",
  limit: "write",
  params: projectParams,
  status: 204,
  ifMatch: true,
  act: ({ actor, params, version }) => discardCopy(signedIn(actor), params.code, version),
});
