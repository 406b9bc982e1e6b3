import { endpoint } from "@/app/api/pipeline";
import { suggestionList } from "@/lib/search/present";
import { suggestions } from "@/lib/search/queries";
import { suggestionQuery } from "@/lib/search/schema";

export const GET = endpoint({
  permission: "search.read",
  summary: "What you may mean while you are still typing, best first.",
  limit: "read",
  query: suggestionQuery,
  output: suggestionList,
  act: ({ actor, query, locale }) => suggestions(query, actor, locale),
});
