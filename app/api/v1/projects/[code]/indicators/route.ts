import { endpoint } from "@/app/api/pipeline";
import { indicatorsOf } from "@/lib/progress/indicators";
import { indicatorPage } from "@/lib/progress/present";
import { projectParams } from "@/lib/projects/schema";

export const GET = endpoint({
  permission: "indicators.list",
  summary: "The indicators of a project's plan with their values over time.",
  limit: "read",
  params: projectParams,
  output: indicatorPage,
  act: async ({ actor, params }) => {
    const items = await indicatorsOf(params.code, actor);
    return { items, nextCursor: null, total: items.length };
  },
});
