import { endpoint } from "@/app/api/pipeline";
import { viewEdit, viewParams, viewSchema } from "@/lib/tracking/views/schema";
import { deleteView, renameView, viewByCode } from "@/lib/tracking/views/views";

export const GET = endpoint({
  permission: "views.read",
  summary: "A saved view, by the code in its link.",
  limit: "read",
  params: viewParams,
  output: viewSchema,
  act: ({ actor, params }) => viewByCode(params.code, actor),
  etag: ({ version }) => version,
});

export const PATCH = endpoint({
  permission: "views.rename",
  summary: "Renames one of your saved views; its link stays the same.",
  limit: "write",
  params: viewParams,
  input: viewEdit,
  output: viewSchema,
  ifMatch: true,
  act: ({ actor, params, input, version }) => renameView(actor, params.code, version, input),
  etag: ({ version }) => version,
});

export const DELETE = endpoint({
  permission: "views.delete",
  summary: "Deletes one's own view.",
  limit: "write",
  params: viewParams,
  status: 204,
  ifMatch: true,
  act: ({ actor, params, version }) => deleteView(actor, params.code, version),
});
