import { endpoint } from "@/app/api/pipeline";
import { findingPage } from "@/lib/plans/sections/present";
import { planFindings } from "@/lib/plans/sections/queries";
import { projectParams } from "@/lib/projects/schema";

export const GET = endpoint({
  permission: "plan.read",
  summary: "All that is missing or inconsistent in a plan before it is sent, by the rules that guard the sending.",
  limit: "read",
  params: projectParams,
  output: findingPage,
  act: ({ actor, params }) => planFindings(params.code, actor),
});
