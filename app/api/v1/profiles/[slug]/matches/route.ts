import { endpoint } from "@/app/api/pipeline";
import { matchesOf } from "@/lib/matching/queries";
import { published } from "@/lib/profiles/queries";
import { matchesQuery, profileParams } from "@/lib/profiles/schema";

export const GET = endpoint({
  policy: "profiles.read",
  limit: "read",
  params: profileParams,
  query: matchesQuery,
  act: async ({ params, query }) => ({ items: published(await matchesOf(params.slug, query.limit)) }),
});
