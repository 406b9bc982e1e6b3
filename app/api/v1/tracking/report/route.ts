import { endpoint } from "@/app/api/pipeline";
import { reportQuery } from "@/lib/tracking/query";
import { reportOf } from "@/lib/tracking/report";
import { reportSchema } from "@/lib/tracking/report-schema";
import { serialize } from "@/lib/tracking/serialize";

export const GET = endpoint({
  permission: "tracking.read",
  summary: "A report of a period, of the half-year that has ended last unless another is asked for.",
  limit: "read",
  query: reportQuery,
  output: reportSchema,
  act: async ({ actor, query: { locale, ...requested } }) => {
    const { filter, figures, drawn, rows, total } = await reportOf(requested, locale, actor);
    const period = { from: filter.from ?? null, to: filter.to ?? null };
    return { ...period, figures: serialize(figures), charts: serialize(drawn), projects: { items: rows, total } };
  },
});
