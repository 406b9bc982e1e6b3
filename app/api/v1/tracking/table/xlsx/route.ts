import { endpoint } from "@/app/api/pipeline";
import { exportQuery } from "@/lib/tracking/asked";
import { tableWorkbook } from "@/lib/tracking/export/export";

export const GET = endpoint({
  policy: "tracking.export",
  summary: "A table, all its pages, as a workbook.",
  limit: "read",
  query: exportQuery,
  act: ({ actor, query }) => tableWorkbook(query, actor),
  file: (file) => file,
});
