import { endpoint } from "@/app/api/pipeline";
import { trackingQuery } from "@/lib/tracking/filter";
import { picturesOf } from "@/lib/tracking/pictures/pictures";
import { picturesSchema } from "@/lib/tracking/pictures/schema";
import { told } from "@/lib/tracking/told";

export const GET = endpoint({
  policy: "tracking.read",
  summary: "What the pictures show: the flow through the statuses, pairs, places by theme, indicators and activity.",
  limit: "read",
  query: trackingQuery,
  output: picturesSchema,
  act: async ({ actor, query }) => told(await picturesOf(query, actor)),
});
