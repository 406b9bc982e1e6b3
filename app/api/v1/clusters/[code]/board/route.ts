import { endpoint } from "@/app/api/pipeline";
import { clusterParams } from "@/lib/projects/schema";
import { clusterBoard } from "@/lib/tracking/board";
import { clusterBoardSchema } from "@/lib/tracking/present";
import { boardQuery } from "@/lib/tracking/query";

export const GET = endpoint({
  permission: "clusters.board",
  summary: "A cluster's projects in a column per status, with counts, and if asked for in lanes.",
  limit: "read",
  params: clusterParams,
  query: boardQuery,
  output: clusterBoardSchema,
  act: ({ actor, params, query: { lanes, page, ...filter } }) =>
    clusterBoard(params.code, filter, { lanes, page }, actor),
});
