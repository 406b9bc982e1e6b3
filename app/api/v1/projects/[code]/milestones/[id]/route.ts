import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/access/actor";
import { editMilestone, removeMilestone } from "@/lib/progress/commands/milestones";
import { milestoneById } from "@/lib/progress/milestones";
import { milestoneSchema } from "@/lib/progress/present";
import { milestoneEdit, milestoneParams } from "@/lib/progress/schema";

export const GET = endpoint({
  permission: "milestones.list",
  summary: "One milestone.",
  limit: "read",
  params: milestoneParams,
  output: milestoneSchema,
  act: ({ actor, params }) => milestoneById(params.code, params.id, actor),
  etag: ({ version }) => version,
});

export const PATCH = endpoint({
  permission: "milestones.edit",
  summary:
    "Changes a milestone; after the agreement only whether it is reached, when it is expected and who sees to it.",
  limit: "write",
  params: milestoneParams,
  input: milestoneEdit,
  output: milestoneSchema,
  ifMatch: true,
  act: ({ actor, params, version, input }) => editMilestone(signedIn(actor), params.code, params.id, version, input),
  etag: ({ version }) => version,
});

export const DELETE = endpoint({
  permission: "milestones.remove",
  summary: "Takes a milestone off the plan.",
  limit: "write",
  params: milestoneParams,
  status: 204,
  ifMatch: true,
  act: ({ actor, params, version }) => removeMilestone(signedIn(actor), params.code, params.id, version),
});
