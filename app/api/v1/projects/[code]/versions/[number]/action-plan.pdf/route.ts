import { endpoint } from "@/app/api/pipeline";
import { actionPlanOf } from "@/lib/plans/action-plan/queries";
import { versionParams } from "@/lib/plans/versions/schema";

export const GET = endpoint({
  permission: "versions.print",
  summary: "The Cooperation Action Plan of a version as a PDF in both languages; marked as draft unless agreed.",
  limit: "read",
  params: versionParams,
  act: ({ actor, params }) => actionPlanOf(params.code, params.number, actor),
  produces: ["application/pdf"],
  file: (file) => file,
});
