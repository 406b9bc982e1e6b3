import { endpoint } from "@/app/api/pipeline";
import { matchList } from "@/lib/matching/present";
import { matchesOf } from "@/lib/matching/queries";
import { published } from "@/lib/profiles/queries";
import { matchesQuery, profileParams } from "@/lib/profiles/schema";

export const GET = endpoint({
  permission: "profiles.read",
  summary: "The places of the other side that fit a place best, with the reasons",
  limit: "read",
  params: profileParams,
  query: matchesQuery,
  output: matchList,
  act: async ({ params, query }) => ({ items: published(await matchesOf(params.slug, query.limit)) }),
});
