import { endpoint } from "@/app/api/pipeline";
import { partsOf } from "@/lib/progress/parts";
import { partPage } from "@/lib/progress/present";
import { projectParams } from "@/lib/projects/schema";

export const GET = endpoint({
  permission: "parts.read",
  summary: "What each place has written so far for the next joint report.",
  limit: "read",
  params: projectParams,
  output: partPage,
  act: async ({ actor, params }) => {
    const items = await partsOf(params.code, actor);
    return { items, nextCursor: null, total: items.length };
  },
});
