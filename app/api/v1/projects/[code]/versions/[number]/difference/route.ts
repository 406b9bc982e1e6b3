import { endpoint } from "@/app/api/pipeline";
import { differenceSchema } from "@/lib/plans/versions/present";
import { differenceOrProblem } from "@/lib/plans/versions/queries";
import { differenceQuery, versionParams } from "@/lib/plans/versions/schema";

export const GET = endpoint({
  permission: "versions.compare",
  summary: "What differs between a version and `from`, or the one before it: field by field, word by word.",
  limit: "read",
  params: versionParams,
  query: differenceQuery,
  output: differenceSchema,
  act: ({ actor, params, query }) => differenceOrProblem(params.code, params.number, query.from, actor),
});
