import { endpoint } from "@/app/api/pipeline";
import { chartsOf } from "@/lib/tracking/charts/charts";
import { chartsSchema } from "@/lib/tracking/charts/schema";
import { trackingQuery } from "@/lib/tracking/filter";
import { serialize } from "@/lib/tracking/serialize";

export const GET = endpoint({
  permission: "tracking.read",
  summary: "What the charts show: the flow through the statuses, pairs, places by theme, indicators and activity.",
  limit: "read",
  query: trackingQuery,
  output: chartsSchema,
  act: async ({ actor, query }) => serialize(await chartsOf(query, actor)),
});
