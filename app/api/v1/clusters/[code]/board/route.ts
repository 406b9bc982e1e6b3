import { endpoint } from "@/app/api/pipeline";
import { clusterBoard } from "@/lib/projects/board";
import { boardSchema } from "@/lib/projects/present";
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
