import { endpoint } from "@/app/api/pipeline";
import { tableWorkbook } from "@/lib/tracking/export/export";
import { exportQuery } from "@/lib/tracking/query";

export const GET = endpoint({
  permission: "tracking.export",
  summary: "A table, all its pages, as a workbook.",
  limit: "read",
  query: exportQuery,
  act: ({ actor, query }) => tableWorkbook(query, actor),
  produces: ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  file: (file) => file,
});
