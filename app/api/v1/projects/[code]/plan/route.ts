import { endpoint } from "@/app/api/pipeline";
import { planSchema } from "@/lib/plans/sections/present";
import { planOf } from "@/lib/plans/sections/queries";
import { projectParams } from "@/lib/projects/schema";

export const GET = endpoint({
  permission: "plan.read",
  summary: "A project's whole plan as it is now: every section with who edited it last, and how far each part is.",
  limit: "read",
  params: projectParams,
  output: planSchema,
  act: ({ actor, params }) => planOf(params.code, actor),
});
