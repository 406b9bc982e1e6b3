import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/access/actor";
import { report } from "@/lib/progress/commands/report";
import { updatePage, updateSchema } from "@/lib/progress/present";
import { updateInput } from "@/lib/progress/schema";
import { updatesOf } from "@/lib/progress/updates";
import { pageQuery, projectParams } from "@/lib/projects/schema";

export const GET = endpoint({
  permission: "updates.list",
  summary: "A project's progress reports, latest first.",
  limit: "read",
  params: projectParams,
  query: pageQuery,
  output: updatePage,
  act: ({ actor, params, query }) => updatesOf(params.code, query, actor),
});

export const POST = endpoint({
  permission: "updates.report",
  summary: "Sends a running project's joint report, with the parts its places have written.",
  limit: "write",
  params: projectParams,
  input: updateInput,
  output: updateSchema,
  status: 201,
  act: ({ actor, params, input }) => report(signedIn(actor), params.code, input),
});
