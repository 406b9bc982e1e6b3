import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/people/actor";
import { editMilestone, removeMilestone } from "@/lib/projects/commands/milestones";
import { milestoneSchema } from "@/lib/projects/present";
import { milestoneById } from "@/lib/projects/progress";
import { milestoneEdit, milestoneParams } from "@/lib/projects/schema";

export const GET = endpoint({
  policy: "milestones.list",
  summary: "One milestone.",
  limit: "read",
  params: milestoneParams,
  output: milestoneSchema,
  act: ({ actor, params }) => milestoneById(params.code, params.id, actor),
  etag: ({ version }) => version,
});

export const PATCH = endpoint({
  policy: "milestones.edit",
  summary: "Changes a milestone, marks it reached, or opens it again.",
  limit: "write",
  params: milestoneParams,
  input: milestoneEdit,
  output: milestoneSchema,
  ifMatch: true,
  act: ({ actor, params, version, input }) => editMilestone(signedIn(actor), params.code, params.id, version, input),
  etag: ({ version }) => version,
});

export const DELETE = endpoint({
  policy: "milestones.remove",
  summary: "Takes a milestone off the plan.",
  limit: "write",
  params: milestoneParams,
  status: 204,
  ifMatch: true,
  act: ({ actor, params, version }) => removeMilestone(signedIn(actor), params.code, params.id, version),
});
