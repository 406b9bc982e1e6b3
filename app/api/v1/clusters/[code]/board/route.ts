import { endpoint } from "@/app/api/pipeline";
import { boardSchema } from "@/lib/projects/present";
import { clusterBoard } from "@/lib/projects/queries";
import { boardQuery, clusterParams } from "@/lib/projects/schema";

export const GET = endpoint({
  policy: "clusters.board",
  summary: "A cluster's projects in a column per status, with counts.",
  limit: "read",
  params: clusterParams,
  query: boardQuery,
  output: boardSchema,
  act: ({ actor, params, query }) => clusterBoard(params.code, query, actor),
});
