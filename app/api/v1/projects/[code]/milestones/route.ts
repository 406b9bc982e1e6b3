import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/access/actor";
import { planMilestone } from "@/lib/progress/commands/milestones";
import { milestonesOf } from "@/lib/progress/milestones";
import { milestonePage, milestoneSchema } from "@/lib/progress/present";
import { milestoneInput } from "@/lib/progress/schema";
import { projectParams } from "@/lib/projects/schema";

export const GET = endpoint({
  permission: "milestones.list",
  summary: "A project's milestones by their day.",
  limit: "read",
  params: projectParams,
  output: milestonePage,
  act: async ({ actor, params }) => {
    const items = await milestonesOf(params.code, actor);
    return { items, nextCursor: null, total: items.length };
  },
});

export const POST = endpoint({
  permission: "milestones.plan",
  summary: "Plans a milestone or deliverable, until the plan is agreed.",
  limit: "write",
  params: projectParams,
  input: milestoneInput,
  output: milestoneSchema,
  status: 201,
  act: ({ actor, params, input }) => planMilestone(signedIn(actor), params.code, input),
  etag: ({ version }) => version,
});
