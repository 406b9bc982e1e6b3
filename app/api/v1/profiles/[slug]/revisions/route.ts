import { endpoint } from "@/app/api/pipeline";
import { revisionListSchema } from "@/lib/profiles/revisions/present";
import { listRevisions } from "@/lib/profiles/revisions/queries";
import { revisionListQuery } from "@/lib/profiles/revisions/schema";
import { profileParams } from "@/lib/profiles/schema";

export const GET = endpoint({
  permission: "revisions.read",
  summary: "The revisions of a profile, the newest first.",
  limit: "read",
  params: profileParams,
  query: revisionListQuery,
  output: revisionListSchema,
  act: ({ params, query, actor }) => listRevisions(params.slug, query, actor),
});
