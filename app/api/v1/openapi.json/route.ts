import { z } from "zod";
import { endpoint } from "@/app/api/pipeline";
import { openApiDocument } from "@/lib/openapi/document";
import { sessionCookie } from "@/lib/people/session-token";
import { EXAMPLES } from "./examples";
import { SCHEMA_NAMES } from "./schema-names";

let document: ReturnType<typeof described> | undefined;

async function described() {
  // Imported at the first call: the list holds this route too.
  const { routes } = await import("./routes");
  const about = { version: "1", sessionCookie: sessionCookie(), names: SCHEMA_NAMES, examples: EXAMPLES };
  return openApiDocument(routes(), about);
}

export const GET = endpoint({
  permission: "openapi.read",
  summary: "This document.",
  limit: "read",
  output: z.looseObject({ openapi: z.string(), info: z.looseObject({}), paths: z.looseObject({}) }),
  act: () => {
    document ??= described();
    return document;
  },
});
