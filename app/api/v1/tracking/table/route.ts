import { endpoint } from "@/app/api/pipeline";
import { tablePage } from "@/lib/tracking/present";
import { tableQuery } from "@/lib/tracking/query";
import { tableOf } from "@/lib/tracking/table";

export const GET = endpoint({
  permission: "tracking.read",
  summary: "Projects as a table's rows, sorted and filtered.",
  limit: "read",
  query: tableQuery,
  output: tablePage,
  act: ({ actor, query }) => tableOf(query, actor),
});
