import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/access/actor";
import { setReportingInterval } from "@/lib/progress/commands/set-reporting-interval";
import { reportingIntervalSchema } from "@/lib/progress/present";
import { reportingIntervalOf } from "@/lib/progress/reporting-interval";
import { reportingIntervalInput } from "@/lib/progress/schema";
import { projectParams } from "@/lib/projects/schema";

export const GET = endpoint({
  permission: "rhythm.read",
  summary: "How often a project reports, and when its next report is due.",
  limit: "read",
  params: projectParams,
  output: reportingIntervalSchema,
  act: ({ actor, params }) => reportingIntervalOf(params.code, actor),
  etag: ({ version }) => version,
});

export const PATCH = endpoint({
  permission: "rhythm.set",
  summary: "Sets how often a project reports.",
  limit: "write",
  params: projectParams,
  input: reportingIntervalInput,
  output: reportingIntervalSchema,
  ifMatch: true,
  act: ({ actor, params, version, input }) => setReportingInterval(signedIn(actor), params.code, version, input.days),
  etag: ({ version }) => version,
});
