import { endpoint } from "@/app/api/pipeline";
import { board } from "@/lib/tracking/board";
import { boardSchema } from "@/lib/tracking/present";
import { boardQuery } from "@/lib/tracking/query";

export const GET = endpoint({
  permission: "tracking.read",
  summary: "The whole programme's projects in a column per status, and if asked for in lanes.",
  limit: "read",
  query: boardQuery,
  output: boardSchema,
  act: ({ actor, query: { lanes, page, ...filter } }) => board(filter, { lanes, page }, actor),
});
