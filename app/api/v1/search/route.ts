import { endpoint } from "@/app/api/pipeline";
import { searchAnswer } from "@/lib/search/present";
import { search } from "@/lib/search/queries";
import { searchQuery } from "@/lib/search/schema";

export const GET = endpoint({
  permission: "search.read",
  summary: "Places, what they offer and seek, projects, plans, calls, people and comments that say what you ask for.",
  limit: "read",
  query: searchQuery,
  output: searchAnswer,
  act: ({ actor, query, locale }) => search(query, actor, locale),
});
