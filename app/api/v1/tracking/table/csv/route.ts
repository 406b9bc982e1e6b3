import { endpoint } from "@/app/api/pipeline";
import { exportQuery } from "@/lib/tracking/asked";
import { tableCsv } from "@/lib/tracking/export/export";

export const GET = endpoint({
  policy: "tracking.export",
  summary: "A table, all its pages, as a CSV file.",
  limit: "read",
  query: exportQuery,
  act: ({ actor, query }) => tableCsv(query, actor),
  file: (file) => file,
});
