import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/access/actor";
import { addVersion, admitFile } from "@/lib/documents/commands/keep";
import { LONGEST_FILE } from "@/lib/documents/content";
import { documentParams, documentSchema, versionQuery } from "@/lib/documents/schema";

export const POST = endpoint({
  permission: "documents.add",
  summary: "Keeps a file as a further version of a document.",
  limit: "write",
  params: documentParams,
  query: versionQuery,
  receives: true,
  longest: LONGEST_FILE,
  admit: ({ actor, params }) => admitFile(actor, params.code),
  output: documentSchema,
  status: 201,
  act: ({ actor, params, query, received }) =>
    addVersion(signedIn(actor), params.code, params.id, query.name, received),
  etag: ({ version }) => version,
});
