import { endpoint } from "@/app/api/pipeline";
import { versionSchema } from "@/lib/plans/versions/present";
import { versionByNumber } from "@/lib/plans/versions/queries";
import { versionParams } from "@/lib/plans/versions/schema";

export const GET = endpoint({
  permission: "versions.read",
  summary: "One version with the whole plan in it; `now` is the plan as it stands.",
  limit: "read",
  params: versionParams,
  output: versionSchema,
  act: ({ actor, params }) => versionByNumber(params.code, params.number, actor),
});
