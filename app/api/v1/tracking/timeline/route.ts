import { endpoint } from "@/app/api/pipeline";
import { timelinePage } from "@/lib/tracking/present";
import { timelineQuery } from "@/lib/tracking/query";
import { TIMELINES_ON_PAGE, timelineOf } from "@/lib/tracking/timeline";

export const GET = endpoint({
  permission: "tracking.read",
  summary: "Projects with the days of their plans and milestones, by when they start.",
  limit: "read",
  query: timelineQuery,
  output: timelinePage,
  act: async ({ actor, query: { page, ...filter } }) => {
    const { rows, total } = await timelineOf(filter, { page }, actor);
    return { items: rows, total, page, pages: Math.max(1, Math.ceil(total / TIMELINES_ON_PAGE)) };
  },
});
