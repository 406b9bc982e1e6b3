import { endpoint } from "@/app/api/pipeline";
import { LONGEST_FORM } from "@/app/api/request-parts";
import { signedIn } from "@/lib/access/actor";
import { writeReport } from "@/lib/final-report/commands/write-report";
import { reportEdit } from "@/lib/final-report/content";
import { reportSchema } from "@/lib/final-report/present";
import { reportOf } from "@/lib/final-report/queries";
import { projectParams } from "@/lib/projects/schema";

export const GET = endpoint({
  permission: "finalReport.read",
  summary:
    "A project's final report: what came of it, what was reached, good practices and lessons. Everybody's once the project is completed; version 0 and no content where nobody has written it yet.",
  limit: "read",
  params: projectParams,
  output: reportSchema,
  act: ({ actor, params }) => reportOf(params.code, actor),
  etag: ({ version }) => version,
});

export const PATCH = endpoint({
  permission: "finalReport.write",
  summary:
    'Saves fields of the final report while the project runs; If-Match: "0" begins it. 412 carries the report as somebody else left it.',
  limit: "write",
  params: projectParams,
  input: reportEdit,
  longest: LONGEST_FORM,
  output: reportSchema,
  ifMatch: true,
  act: ({ actor, params, version, input }) => writeReport(signedIn(actor), params.code, version, input),
  etag: ({ version }) => version,
});
