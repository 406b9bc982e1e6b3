import { endpoint } from "@/app/api/pipeline";
import { planSchema } from "@/lib/projects/plan/present";
import { planOf } from "@/lib/projects/plan/queries";
import { projectParams } from "@/lib/projects/schema";

export const GET = endpoint({
  policy: "plan.read",
  summary: "A project's whole plan as it is now: every section with who edited it last, and how far each part is.",
  limit: "read",
  params: projectParams,
  output: planSchema,
  act: ({ actor, params }) => planOf(params.code, actor),
});
