import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/access/actor";
import { editAssessment } from "@/lib/assessments/commands/answer";
import { assessmentById } from "@/lib/assessments/queries";
import { assessmentEdit, assessmentParams, assessmentSchema } from "@/lib/assessments/schema";

export const GET = endpoint({
  permission: "assessments.read",
  summary: "One assessment, as far as you may see it now.",
  limit: "read",
  params: assessmentParams,
  output: assessmentSchema,
  act: ({ actor, params }) => assessmentById(params.id, actor),
  etag: ({ version }) => version,
});

export const PATCH = endpoint({
  permission: "assessments.answer",
  summary: "Declares that no interest conflicts, saves answers, steps back from or hands in your assessment.",
  limit: "write",
  params: assessmentParams,
  input: assessmentEdit,
  output: assessmentSchema,
  ifMatch: true,
  act: ({ actor, params, version, input }) => editAssessment(signedIn(actor), params.id, version, input),
  etag: ({ version }) => version,
});
