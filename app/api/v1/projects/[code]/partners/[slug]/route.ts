import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/people/actor";
import { answer, removePartner } from "@/lib/projects/commands/partners";
import { partnerSchema, projectSchema } from "@/lib/projects/present";
import { partnerOf } from "@/lib/projects/queries";
import { answerInput, partnerParams } from "@/lib/projects/schema";

export const GET = endpoint({
  policy: "partners.list",
  summary: "One place of a project; its ETag is what answering and removing need.",
  limit: "read",
  params: partnerParams,
  output: partnerSchema,
  act: ({ actor, params }) => partnerOf(params.code, params.slug, actor),
  etag: ({ version }) => version,
});

export const PATCH = endpoint({
  policy: "partners.answer",
  summary: "Accepts or declines the invitation of one of your places.",
  limit: "write",
  params: partnerParams,
  input: answerInput,
  output: projectSchema,
  ifMatch: true,
  act: ({ actor, params, version, input }) => answer(signedIn(actor), params.code, params.slug, version, input),
});

export const DELETE = endpoint({
  policy: "partners.remove",
  summary: "Takes an invitation back, or lets a place go, before the plan is agreed.",
  limit: "write",
  params: partnerParams,
  output: projectSchema,
  ifMatch: true,
  act: ({ actor, params, version }) => removePartner(signedIn(actor), params.code, params.slug, version),
});
