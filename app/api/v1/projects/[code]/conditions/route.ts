import { endpoint } from "@/app/api/pipeline";
import { conditionsOf } from "@/lib/conditions/queries";
import { conditionPage } from "@/lib/conditions/schema";
import { projectParams } from "@/lib/projects/schema";

export const GET = endpoint({
  permission: "conditions.list",
  summary: "What a project's agreement waits for; conditions are set with the move to AGREED.",
  limit: "read",
  params: projectParams,
  output: conditionPage,
  act: async ({ actor, params }) => {
    const items = await conditionsOf(params.code, actor);
    return { items, nextCursor: null, total: items.length };
  },
});
