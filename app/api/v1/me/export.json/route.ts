import { endpoint } from "@/app/api/pipeline";
import { exportedAsJson } from "@/lib/people/privacy/export";

export const GET = endpoint({
  permission: "me.export",
  summary: "All that is kept about you, as JSON.",
  limit: "read",
  fresh: true,
  act: ({ actor }) => exportedAsJson(actor),
  produces: ["application/json"],
  file: (file) => file,
});
