import { endpoint } from "@/app/api/pipeline";
import { revisionListSchema } from "@/lib/profiles/revisions/present";
import { submittedRevisions } from "@/lib/profiles/revisions/queries";

export const GET = endpoint({
  permission: "revisions.review",
  summary: "The revisions that wait for the secretariat, the longest waiting first.",
  limit: "read",
  output: revisionListSchema,
  act: async ({ actor }) => {
    const items = await submittedRevisions(actor);
    return { items, nextCursor: null, total: items.length };
  },
});
