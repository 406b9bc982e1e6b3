import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/access/actor";
import { partnerSchema, projectSchema } from "@/lib/projects/present";
import { partnerOf } from "@/lib/projects/queries";
import { partnerEdit, partnerParams } from "@/lib/projects/schema";
import { editPartner } from "@/lib/workflow/edit-partner";
import { removePartner } from "@/lib/workflow/partners";

export const GET = endpoint({
  permission: "partners.list",
  summary: "One place of a project; its ETag is what answering and removing need.",
  limit: "read",
  params: partnerParams,
  output: partnerSchema,
  act: ({ actor, params }) => partnerOf(params.code, params.slug, actor),
  etag: ({ version }) => version,
});

export const PATCH = endpoint({
  permission: "partners.answer",
  summary: "Answers the invitation of one of your places; or sets what a place may do, or opens a draft to it.",
  limit: "write",
  params: partnerParams,
  input: partnerEdit,
  output: projectSchema,
  ifMatch: true,
  act: ({ actor, params, version, input }) => editPartner(signedIn(actor), params.code, params.slug, version, input),
});

export const DELETE = endpoint({
  permission: "partners.remove",
  summary: "Takes an invitation back, or lets a place go, before the plan is agreed.",
  limit: "write",
  params: partnerParams,
  output: projectSchema,
  ifMatch: true,
  act: ({ actor, params, version }) => removePartner(signedIn(actor), params.code, params.slug, version),
});
