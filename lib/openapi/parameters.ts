import type { z } from "zod";
import type { Components, Json } from "./components";
import type { Contract } from "./contract";

/** The fields of an object's schema, each with whether it must be there. */
function fieldsOf(schema: z.ZodType | undefined, components: Components) {
  if (!schema) return [];
  const { properties = {}, required = [] } = components.describe(schema, "input") as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, { description, ...field }]) => ({
    name,
    required: required.includes(name),
    ...(description !== undefined && { description }),
    schema: field,
  }));
}

const HEADERS = {
  Language: {
    name: "Accept-Language",
    in: "header",
    description: "Language of messages: en or zh.",
    schema: { type: "string" },
    example: "zh",
  },
  IfMatch: {
    name: "If-Match",
    in: "header",
    required: true,
    description: "The ETag of the version that was changed.",
    schema: { type: "string" },
    example: '"3-Ff0u2Vb7pQ1cD9aR"',
  },
  IfNoneMatch: {
    name: "If-None-Match",
    in: "header",
    description: "The ETag of what the caller has: 304 when that is still so.",
    schema: { type: "string" },
    example: '"Ff0u2Vb7pQ1cD9aR"',
  },
  IdempotencyKey: {
    name: "Idempotency-Key",
    in: "header",
    description: "A repeat with the same key within a day gets the first answer and changes nothing.",
    schema: { type: "string", maxLength: 255 },
    example: "5c3f6a52-rain-gardens",
  },
} satisfies Record<string, Json>;

/** The headers that operations share, for the document's components. */
export const sharedParameters = (): Record<string, Json> => HEADERS;

const shared = (name: keyof typeof HEADERS) => ({ $ref: `#/components/parameters/${name}` });

/** What stands for a name in a path, to try an operation with. */
const EXAMPLES: Record<string, unknown> = { slug: "wuhan", number: 1 };

/** What an operation is told beside its body: names in its path, its query, its headers. */
export function parametersOf(method: string, contract: Contract, components: Components): Json[] {
  const path = fieldsOf(contract.params, components).map((field) => ({
    ...field,
    in: "path",
    required: true,
    ...(field.name in EXAMPLES && { example: EXAMPLES[field.name] }),
  }));
  const query = fieldsOf(contract.query, components).map((field) => ({ ...field, in: "query" }));
  return [
    ...path,
    ...query,
    shared("Language"),
    ...(contract.ifMatch ? [shared("IfMatch")] : []),
    ...(method === "GET" ? [shared("IfNoneMatch")] : []),
    ...(method === "POST" ? [shared("IdempotencyKey")] : []),
  ];
}
