import { endpoint } from "@/app/api/pipeline";
import { fileOf } from "@/lib/documents/queries";
import { documentVersionParams } from "@/lib/documents/schema";

export const GET = endpoint({
  permission: "documents.list",
  summary: "The file of one version of a document.",
  limit: "read",
  params: documentVersionParams,
  act: ({ actor, params }) => fileOf(params.code, params.id, params.number, actor),
  produces: ["*/*"],
  file: (file) => file,
});
