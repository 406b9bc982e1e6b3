import { endpoint } from "@/app/api/pipeline";
import { saveLookedFor } from "@/lib/telling/saved-searches/look";
import { viewInput, viewPage, viewSchema } from "@/lib/tracking/views/schema";
import { viewsOf } from "@/lib/tracking/views/views";

export const GET = endpoint({
  permission: "views.list",
  summary: "The views the caller has saved.",
  limit: "read",
  output: viewPage,
  act: async ({ actor }) => {
    const items = await viewsOf(actor);
    return { items, nextCursor: null, total: items.length };
  },
});

export const POST = endpoint({
  permission: "views.save",
  summary: "Saves a view of a tracking page, or a search, under a name. Whoever saves a search is told of new results.",
  limit: "write",
  input: viewInput,
  output: viewSchema,
  status: 201,
  act: ({ actor, input }) => saveLookedFor(actor, input),
  etag: ({ version }) => version,
  location: ({ code }) => `/api/v1/views/${code}`,
});
