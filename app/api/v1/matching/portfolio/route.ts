import { endpoint } from "@/app/api/pipeline";
import { portfolio } from "@/lib/matching/portfolio/queries";
import { portfolioQuery, portfolioSchema } from "@/lib/matching/portfolio/schema";

export const GET = endpoint({
  permission: "matching.read",
  summary:
    "Pairings that serve every place, keep what exists and fit best in all, beside what plain best fit would do.",
  limit: "read",
  query: portfolioQuery,
  output: portfolioSchema,
  act: ({ query }) => portfolio(query.most),
});
