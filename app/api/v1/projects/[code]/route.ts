import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/access/actor";
import { projectSchema } from "@/lib/projects/present";
import { projectEdit, projectParams } from "@/lib/projects/schema";
import { discardDraft, editProject } from "@/lib/workflow/edit";
import { projectByCode } from "@/lib/workflow/queries";

export const GET = endpoint({
  permission: "projects.read",
  summary:
    "One project as it was sent, with what you may do with it; to those who write a new version, as they have it.",
  limit: "read",
  params: projectParams,
  output: projectSchema,
  act: ({ actor, params }) => projectByCode(params.code, actor),
  etag: ({ version }) => version,
});

export const PATCH = endpoint({
  permission: "projects.edit",
  summary:
    "Changes a draft, or the new version that is written beside what was sent; 412 carries the present one when somebody else changed it in between.",
  limit: "write",
  params: projectParams,
  input: projectEdit,
  output: projectSchema,
  ifMatch: true,
  act: ({ actor, params, version, input }) => editProject(signedIn(actor), params.code, version, input),
  etag: ({ version }) => version,
});

export const DELETE = endpoint({
  permission: "projects.discard",
  summary: "Gives a draft up; its history stays.",
  limit: "write",
  params: projectParams,
  status: 204,
  ifMatch: true,
  act: ({ actor, params, version }) => discardDraft(signedIn(actor), params.code, version),
});
