import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/people/actor";
import { report } from "@/lib/projects/commands/report";
import { updatePage, updateSchema } from "@/lib/projects/present";
import { updatesOf } from "@/lib/projects/progress";
import { pageQuery, projectParams, updateInput } from "@/lib/projects/schema";

export const GET = endpoint({
  policy: "updates.list",
  summary: "A project's progress reports, latest first.",
  limit: "read",
  params: projectParams,
  query: pageQuery,
  output: updatePage,
  act: ({ actor, params, query }) => updatesOf(params.code, query, actor),
});

export const POST = endpoint({
  policy: "updates.report",
  summary: "Reports a running project's progress.",
  limit: "write",
  params: projectParams,
  input: updateInput,
  output: updateSchema,
  status: 201,
  act: ({ actor, params, input }) => report(signedIn(actor), params.code, input),
});
