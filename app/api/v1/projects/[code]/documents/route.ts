import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/access/actor";
import { addDocument, admitFile } from "@/lib/documents/commands/keep";
import { LONGEST_FILE } from "@/lib/documents/content";
import { documentsOf } from "@/lib/documents/queries";
import { documentPage, documentQuery, documentSchema } from "@/lib/documents/schema";
import { projectParams } from "@/lib/projects/schema";

export const GET = endpoint({
  permission: "documents.list",
  summary: "The documents of a project that the asking person may read.",
  limit: "read",
  params: projectParams,
  output: documentPage,
  act: async ({ actor, params }) => {
    const items = await documentsOf(params.code, actor);
    return { items, nextCursor: null, total: items.length };
  },
});

export const POST = endpoint({
  permission: "documents.add",
  summary: "Keeps a file as a new document; the file is the body, what is told of it stands in the address.",
  limit: "write",
  params: projectParams,
  query: documentQuery,
  receives: true,
  longest: LONGEST_FILE,
  admit: ({ actor, params }) => admitFile(actor, params.code),
  output: documentSchema,
  status: 201,
  act: ({ actor, params, query, received }) => addDocument(signedIn(actor), params.code, query, received),
  etag: ({ version }) => version,
});
