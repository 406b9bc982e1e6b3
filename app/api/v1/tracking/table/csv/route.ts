import { endpoint } from "@/app/api/pipeline";
import { tableCsv } from "@/lib/tracking/export/export";
import { exportQuery } from "@/lib/tracking/query";

export const GET = endpoint({
  permission: "tracking.export",
  summary: "A table, all its pages, as a CSV file.",
  limit: "read",
  query: exportQuery,
  act: ({ actor, query }) => tableCsv(query, actor),
  produces: ["text/csv"],
  file: (file) => file,
});
