import { endpoint } from "@/app/api/pipeline";
import { similarTo } from "@/lib/plans/similar";
import { similarList } from "@/lib/plans/similar-present";
import { projectParams } from "@/lib/projects/schema";

export const GET = endpoint({
  permission: "plan.read",
  summary: "Proposals and projects like this one, with a score and what they have in common.",
  limit: "read",
  params: projectParams,
  output: similarList,
  act: ({ actor, params }) => similarTo(params.code, actor),
});
