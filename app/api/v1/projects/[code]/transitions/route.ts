import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/access/actor";
import { historyPage, projectSchema } from "@/lib/projects/present";
import { historyOf } from "@/lib/projects/queries";
import { projectParams, transitionInput } from "@/lib/projects/schema";
import { transitionProject } from "@/lib/workflow/transition";

export const GET = endpoint({
  permission: "transitions.list",
  summary: "Every move of a project from status to status: who, when and why.",
  limit: "read",
  params: projectParams,
  output: historyPage,
  act: async ({ actor, params }) => {
    const items = await historyOf(params.code, actor);
    return { items, nextCursor: null, total: items.length };
  },
});

export const POST = endpoint({
  permission: "transitions.move",
  summary:
    "Moves a project to another status; a decision names its version. 409 tells who moved it, or what was sent, meanwhile.",
  limit: "write",
  params: projectParams,
  input: transitionInput,
  output: projectSchema,
  status: 201,
  act: ({ actor, params, input }) => transitionProject(signedIn(actor), params.code, input),
  etag: ({ version }) => version,
});
