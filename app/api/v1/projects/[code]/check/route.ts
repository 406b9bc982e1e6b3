import { endpoint } from "@/app/api/pipeline";
import { findingPage } from "@/lib/projects/plan/present";
import { planFindings } from "@/lib/projects/plan/queries";
import { projectParams } from "@/lib/projects/schema";

export const GET = endpoint({
  policy: "plan.read",
  summary: "All that is missing or inconsistent in a plan before it is sent, by the rules that guard the sending.",
  limit: "read",
  params: projectParams,
  output: findingPage,
  act: ({ actor, params }) => planFindings(params.code, actor),
});
