import { z } from "zod";
import { SCOPES, scopeFor } from "@/lib/access/scopes";
import { messagesOf } from "@/lib/language/messages";
import type { Contract } from "./contract";

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
export type Method = (typeof METHODS)[number];

/** A path of the API, `/api/v1/projects/{code}`, with what its methods declare. */
export type Route = { path: string; methods: Partial<Record<Method, Contract>> };

type Json = Record<string, unknown>;

/** A zod schema as JSON Schema 2020-12, the dialect of OpenAPI 3.1. */
function jsonSchema(schema: z.ZodType, io: "input" | "output"): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any", reused: "inline" });
  return rest;
}

/** The fields of an object's schema, each with whether it must be there. */
function fieldsOf(schema: z.ZodType | undefined): { name: string; required: boolean; schema: Json }[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = jsonSchema(schema, "input") as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, field]) => ({
    name,
    required: required.includes(name),
    schema: field,
  }));
}

const LANGUAGE: Json = {
  name: "Accept-Language",
  in: "header",
  description: "Language of messages: en or zh.",
  schema: { type: "string" },
};
const IF_MATCH: Json = {
  name: "If-Match",
  in: "header",
  required: true,
  description: "The ETag of the version that was changed.",
  schema: { type: "string" },
};
const IDEMPOTENCY_KEY: Json = {
  name: "Idempotency-Key",
  in: "header",
  description: "A repeat with the same key within a day gets the first answer and changes nothing.",
  schema: { type: "string", maxLength: 255 },
};

function parametersOf(method: Method, contract: Contract): Json[] {
  const path = fieldsOf(contract.params).map((field) => ({ ...field, in: "path", required: true }));
  const query = fieldsOf(contract.query).map((field) => ({ ...field, in: "query" }));
  const headers = [LANGUAGE, ...(contract.ifMatch ? [IF_MATCH] : []), ...(method === "POST" ? [IDEMPOTENCY_KEY] : [])];
  return [...path, ...query, ...headers];
}

/** The statuses with which a method may refuse. */
function refusalsOf(method: Method, contract: Contract): number[] {
  const change = method !== "GET";
  return [
    ...(change ? [400, 401, 403, 409] : []),
    ...(contract.params ? [404] : []),
    ...(contract.ifMatch ? [412, 428] : []),
    ...(contract.input || contract.receives ? [413, 415] : []),
    ...(contract.query || contract.input ? [422] : []),
    429,
  ].sort((a, b) => a - b);
}

function answerOf(contract: Contract): Json {
  if (contract.status === 204) return { description: "Done." };
  const schema = contract.output ? jsonSchema(contract.output, "output") : {};
  const headers = { ETag: { schema: { type: "string" } } };
  return { description: "The answer.", headers, content: { "application/json": { schema } } };
}

/** How a caller says who they are: a change needs it; for reading, whoever says it reads what is theirs too. */
function securityOf(method: Method, { permission }: Contract): Json {
  const change = method !== "GET";
  const scope = scopeFor(permission, change);
  return { security: [{ session: [] }, ...(scope ? [{ token: [scope] }] : []), ...(change ? [] : [{}])] };
}

const LATER = "later it is refused with 403 and the code signInAgain, until POST /api/v1/me/confirmation.";
const FRESH = {
  always: `Only within half an hour of signing in; ${LATER}`,
  partly: `What gives more than one's own, or takes it, only within half an hour of signing in; ${LATER}`,
};

function operationOf(method: Method, contract: Contract): Json {
  const refusals = refusalsOf(method, contract).map((status) => [status, { $ref: "#/components/responses/Problem" }]);
  return {
    operationId: `${contract.permission}.${method.toLowerCase()}`,
    summary: contract.summary ?? contract.permission,
    ...(contract.fresh && { description: FRESH[contract.fresh === true ? "always" : contract.fresh] }),
    tags: [contract.permission.split(".")[0]],
    parameters: parametersOf(method, contract),
    ...(contract.input && {
      requestBody: { required: true, content: { "application/json": { schema: jsonSchema(contract.input, "input") } } },
    }),
    ...(contract.receives && {
      requestBody: {
        required: true,
        content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } },
      },
    }),
    responses: { [contract.status]: answerOf(contract), ...Object.fromEntries(refusals) },
    ...securityOf(method, contract),
  };
}

const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string().describe("Stable; the sentence beside it is in the caller's language."),
  detail: z.string(),
  errors: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })).optional(),
});

/** The API described in OpenAPI 3.1, from what its endpoints declare; `sessionCookie` is the cookie's name. */
export function openApiDocument(
  routes: Route[],
  { version, sessionCookie }: { version: string; sessionCookie: string },
): Json {
  const paths = routes.map(({ path, methods }) => {
    const operations = METHODS.flatMap((method) => {
      const contract = methods[method];
      return contract ? [[method.toLowerCase(), operationOf(method, contract)]] : [];
    });
    return [path, Object.fromEntries(operations)];
  });
  return {
    openapi: "3.1.0",
    info: { title: "Tandem 同舟", version, description: messagesOf("en").shell.about },
    servers: [{ url: "/" }],
    paths: Object.fromEntries(paths),
    components: {
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: sessionCookie },
        token: {
          type: "http",
          scheme: "bearer",
          description: `A personal token, made on the account's page. It acts under its owner's rights and limits, and may do what its scopes say: ${SCOPES.join(", ")}.`,
        },
      },
      responses: {
        Problem: {
          description: "A refusal, RFC 9457.",
          content: { "application/problem+json": { schema: jsonSchema(problem, "output") } },
        },
      },
    },
  };
}
