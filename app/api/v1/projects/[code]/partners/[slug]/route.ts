import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/people/actor";
import { answer, removePartner } from "@/lib/projects/commands/partners";
import { projectSchema } from "@/lib/projects/present";
import { answerInput, partnerParams } from "@/lib/projects/schema";

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
