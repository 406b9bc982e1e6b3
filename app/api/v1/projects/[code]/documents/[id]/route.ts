import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/access/actor";
import { editDocument } from "@/lib/documents/commands/edit";
import { documentById } from "@/lib/documents/queries";
import { documentEdit, documentParams, documentSchema } from "@/lib/documents/schema";

export const GET = endpoint({
  permission: "documents.list",
  summary: "One document with its versions.",
  limit: "read",
  params: documentParams,
  output: documentSchema,
  act: ({ actor, params }) => documentById(params.code, params.id, actor),
  etag: ({ version }) => version,
});

export const PATCH = endpoint({
  permission: "documents.edit",
  summary: "Changes what is said of a document, takes it away, or brings it back.",
  limit: "write",
  params: documentParams,
  input: documentEdit,
  output: documentSchema,
  ifMatch: true,
  act: ({ actor, params, version, input }) => editDocument(signedIn(actor), params.code, params.id, version, input),
  etag: ({ version }) => version,
});
