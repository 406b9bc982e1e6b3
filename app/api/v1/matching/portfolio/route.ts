import { endpoint } from "@/app/api/pipeline";
import { portfolio } from "@/lib/matching/portfolio/queries";
import { portfolioQuery, portfolioSchema } from "@/lib/matching/portfolio/schema";

export const GET = endpoint({
  permission: "matching.read",
  summary:
    "Pairings that give every place a partner, keep existing pairs and fit best overall, with the figures for each place taking its best fit.",
  limit: "read",
  query: portfolioQuery,
  output: portfolioSchema,
  act: ({ query }) => portfolio(query.most),
});
