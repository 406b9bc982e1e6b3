import { endpoint } from "@/app/api/pipeline";
import { openApiDocument } from "@/lib/openapi/document";
import { sessionCookie } from "@/lib/people/session-token";

export const GET = endpoint({
  permission: "openapi.read",
  summary: "This document.",
  limit: "read",
  act: async () => {
    // Imported at the first call: the list holds this route too.
    const { routes } = await import("./routes");
    return openApiDocument(routes(), { version: "1", sessionCookie: sessionCookie() });
  },
});
