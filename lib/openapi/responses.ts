import { z } from "zod";
import type { ProblemStatus } from "@/lib/access/problems";
import { messagesOf } from "@/lib/language/messages";
import type { Components, Json } from "./components";
import type { Contract } from "./contract";

const fieldFault = z.object({ path: z.string(), code: z.string(), message: z.string() });

/** A refusal; what else it tells, such as `current`, the version that is stored now, depends on its code. */
export const problemSchema = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string().describe("Stable; the sentence beside it is in the caller's language."),
  detail: z.string(),
  errors: z.array(fieldFault).optional(),
});

/** The refusals, each with a code that it may have. */
const REFUSALS = {
  400: { name: "BadRequest", code: "notJson" },
  401: { name: "Unauthorized", code: "signInFirst" },
  403: { name: "Forbidden", code: "tokenLacksScope" },
  404: { name: "NotFound", code: "notFound" },
  409: { name: "Conflict", code: "keyReused" },
  412: { name: "PreconditionFailed", code: "stale" },
  413: { name: "ContentTooLarge", code: "tooLarge" },
  415: { name: "UnsupportedMediaType", code: "jsonOnly" },
  422: { name: "UnprocessableContent", code: "invalidInput" },
  428: { name: "PreconditionRequired", code: "ifMatchRequired" },
  429: { name: "TooManyRequests", code: "tooMany" },
  500: { name: "InternalServerError", code: "unexpected" },
  503: { name: "ServiceUnavailable", code: "databaseUnreachable" },
} as const satisfies Partial<Record<ProblemStatus, { name: string; code: string }>>;
type Refusal = keyof typeof REFUSALS;

const HEADERS: Partial<Record<Refusal, [string, string]>> = {
  401: ["WWW-Authenticate", "How a caller may say who they are."],
  429: ["Retry-After", "After how many seconds to ask again."],
  503: ["Retry-After", "After how many seconds to ask again."],
};
const headersOf = (header: [string, string] | undefined): Json =>
  header ? { headers: { [header[0]]: { description: header[1], schema: { type: "string" } } } } : {};

/** The answers that operations share: what is unchanged, where a browser is led, and every refusal. */
export function sharedResponses(components: Components): Record<string, Json> {
  const { problems } = messagesOf("en");
  const sentences = problems as Record<string, unknown>;
  const schema = components.named(problemSchema, "output", "Problem");
  const refusals = Object.entries(REFUSALS).map(([status, { name, code }]) => {
    const title = String(sentences[`status${status}`]);
    const example = { type: `urn:tandem:problem:${code}`, title, status: Number(status), code, detail: title };
    const content = { "application/problem+json": { schema, example } };
    return [name, { description: title, ...headersOf(HEADERS[Number(status) as Refusal]), content }];
  });
  return {
    NotModified: { description: "What the caller has is still so.", headers: { ETag: ETAG } },
    LedOn: {
      description: "A browser that opened the address, or sent its own form, goes on at a page.",
      headers: { Location: { schema: { type: "string" } } },
    },
    ...Object.fromEntries(refusals),
  };
}

const ETAG = {
  description: "Stands for what was answered, in If-None-Match and If-Match.",
  schema: { type: "string" },
};

/** The statuses with which an operation may refuse. */
function refusalsOf(method: string, contract: Contract): Refusal[] {
  const change = method !== "GET";
  const receives = !!(contract.input || contract.consumes);
  return [
    401,
    403,
    429,
    500,
    503,
    ...(change ? ([400, 409, 413] as const) : []),
    ...(contract.params || change ? ([404] as const) : []),
    ...(contract.ifMatch || (change && contract.versioned) ? ([412] as const) : []),
    ...(contract.ifMatch ? ([428] as const) : []),
    ...(receives ? ([415] as const) : []),
    ...(contract.query || change ? ([422] as const) : []),
  ];
}

const FILE = { type: "string", contentMediaType: "application/octet-stream" };

/** A file's description, by its media type: text as text, all else as its bytes. */
export const fileContent = (types: readonly string[]): Json =>
  Object.fromEntries(
    types.map((type) => [
      type,
      { schema: /^text\//.test(type) ? { type: "string" } : { ...FILE, contentMediaType: type } },
    ]),
  );

function successOf(contract: Contract, components: Components, operation: string): Json {
  if (contract.status === 204) return { description: "Done." };
  const content = contract.produces
    ? fileContent(contract.produces)
    : {
        "application/json": {
          schema: components.named(contract.output ?? z.unknown(), "output", `${operation}Answer`),
        },
      };
  const headers = contract.produces
    ? { "Content-Disposition": { description: "The file's name.", schema: { type: "string" } } }
    : { ETag: ETAG };
  const location = contract.status === 201 && { Location: { description: "Where it is.", schema: { type: "string" } } };
  return {
    description: contract.produces ? "The file." : "The answer.",
    headers: { ...headers, ...location },
    content,
  };
}

/** What an operation answers, by status. */
export function responsesOf(method: string, contract: Contract, components: Components, operation: string): Json {
  const shared = (name: string) => ({ $ref: `#/components/responses/${name}` });
  const refusals = refusalsOf(method, contract).map((status) => [status, shared(REFUSALS[status].name)]);
  return {
    [contract.status]: successOf(contract, components, operation),
    ...(method === "GET" && { 304: shared("NotModified") }),
    ...(contract.leadsOn && { 303: shared("LedOn") }),
    ...Object.fromEntries(refusals),
  };
}
