import Ajv2020, { type ValidateFunction } from "ajv/dist/2020";
import type { Contract } from "@/lib/openapi/contract";
import { type Method, openApiDocument } from "@/lib/openapi/document";

type Content = Record<string, { schema?: object }>;
type Answer = { content?: Content; $ref?: string };
type Described = {
  paths: Record<string, Record<string, { responses: Record<string, Answer> }>>;
  components: { schemas: object; responses: Record<string, Answer> };
};

// Days and moments have a pattern beside their format.
const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
const PATH = "/answer";
const described = new WeakMap<Contract, Map<string, ReturnType<typeof compiled>>>();

/** What the document says of the answers of one endpoint. */
function compiled(contract: Contract, method: string) {
  const document = openApiDocument([{ path: PATH, methods: { [method as Method]: contract } }], {
    version: "1",
    sessionCookie: "session",
  }) as Described;
  const answers = document.paths[PATH]?.[method.toLowerCase()]?.responses ?? {};
  const checks = new Map<object, ValidateFunction>();
  return {
    /** What may be answered with a status, by media type; null where nothing may. */
    contentOf(status: number): Content | null {
      const answer = answers[status];
      if (!answer) return null;
      const shared = answer.$ref && document.components.responses[answer.$ref.split("/").at(-1) ?? ""];
      return (shared || answer).content ?? {};
    },
    faultsOf(schema: object, value: unknown): string | null {
      const check = checks.get(schema) ?? ajv.compile({ ...schema, components: document.components });
      checks.set(schema, check);
      if (check(value)) return null;
      return (check.errors ?? [])
        .map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`)
        .join("\n  ");
    },
  };
}

function readingOf(contract: Contract, method: string) {
  const byMethod = described.get(contract) ?? new Map<string, ReturnType<typeof compiled>>();
  described.set(contract, byMethod);
  const found = byMethod.get(method) ?? compiled(contract, method);
  byMethod.set(method, found);
  return found;
}

const isJson = (type: string) => /^application\/(problem\+)?json$/.test(type);

/**
 * What of an answer is not as the OpenAPI document describes it; null where all is: its status, its media type and, in
 * JSON, every member.
 */
export async function undescribed(contract: Contract, method: string, response: Response): Promise<string | null> {
  const { status } = response;
  const reading = readingOf(contract, method);
  const content = reading.contentOf(status);
  const name = `${method} ${contract.permission} answers ${status}`;
  if (!content) return `${name}, which the document does not describe`;
  const type = (response.headers.get("content-type") ?? "").split(";")[0] ?? "";
  const known = Object.keys(content);
  // What is unchanged keeps the head that it had.
  if (status === 304) return null;
  if (known.length === 0) return type ? `${name} with ${type}, where the document describes nothing` : null;
  const found = content[type] ?? content["*/*"];
  if (!found) return `${name} with ${type || "nothing"}, where the document describes ${known.join(", ")}`;
  if (!isJson(type) || !found.schema || contract.produces) return null;
  const faults = reading.faultsOf(found.schema, await response.clone().json());
  return faults && `${name} with what its schema forbids:\n  ${faults}`;
}
