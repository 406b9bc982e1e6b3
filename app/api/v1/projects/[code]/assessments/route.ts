import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/access/actor";
import { assign } from "@/lib/assessments/commands/assign";
import { assessmentsOf } from "@/lib/assessments/queries";
import { assessmentSchema, assessmentsSchema, assignInput } from "@/lib/assessments/schema";
import { projectParams } from "@/lib/projects/schema";

export const GET = endpoint({
  permission: "assessments.list",
  summary: "The assessments of the version under review; nobody sees another's answers before all are in.",
  limit: "read",
  params: projectParams,
  output: assessmentsSchema,
  act: ({ actor, params }) => assessmentsOf(params.code, actor),
});

export const POST = endpoint({
  permission: "assessments.assign",
  summary: "Asks somebody to assess the version under review until a day.",
  limit: "write",
  params: projectParams,
  input: assignInput,
  output: assessmentSchema,
  status: 201,
  act: ({ actor, params, input }) => assign(signedIn(actor), params.code, input),
  etag: ({ version }) => version,
  location: ({ id }) => `/api/v1/assessments/${id}`,
});
