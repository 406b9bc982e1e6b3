import { endpoint } from "@/app/api/pipeline";
import { suggestionsFor } from "@/lib/matching/suggestions/queries";
import { partnerSuggestions } from "@/lib/matching/suggestions/schema";
import { matchesQuery, profileParams } from "@/lib/profiles/schema";

export const GET = endpoint({
  permission: "suggestions.read",
  summary:
    "The partners suggested to a place, with its answers; mutual interest first. For its coordinators and the secretariat.",
  limit: "read",
  params: profileParams,
  query: matchesQuery,
  output: partnerSuggestions,
  act: ({ actor, params, query }) => suggestionsFor(actor, params.slug, query.limit),
});
