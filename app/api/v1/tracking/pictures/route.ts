import { endpoint } from "@/app/api/pipeline";
import { picturesOf } from "@/lib/tracking/charts/charts";
import { picturesSchema } from "@/lib/tracking/charts/schema";
import { trackingQuery } from "@/lib/tracking/filter";
import { told } from "@/lib/tracking/told";

export const GET = endpoint({
  policy: "tracking.read",
  summary: "What the pictures show: the flow through the statuses, pairs, places by theme, indicators and activity.",
  limit: "read",
  query: trackingQuery,
  output: picturesSchema,
  act: async ({ actor, query }) => told(await picturesOf(query, actor)),
});
