import { endpoint } from "@/app/api/pipeline";
import { viewParams, viewSchema } from "@/lib/tracking/views/schema";
import { deleteView, viewByCode } from "@/lib/tracking/views/views";

export const GET = endpoint({
  permission: "views.read",
  summary: "A saved view, by the code in its link.",
  limit: "read",
  params: viewParams,
  output: viewSchema,
  act: ({ actor, params }) => viewByCode(params.code, actor),
  etag: () => 1,
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
