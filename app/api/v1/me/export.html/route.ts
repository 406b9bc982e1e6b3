import { endpoint } from "@/app/api/pipeline";
import { exportedAsHtml } from "@/lib/people/privacy/export";

export const GET = endpoint({
  permission: "me.export",
  summary: "All that is kept about you, as a page to read.",
  limit: "read",
  fresh: true,
  act: ({ actor, locale }) => exportedAsHtml(actor, locale),
  produces: ["text/html"],
  file: (file) => file,
});
