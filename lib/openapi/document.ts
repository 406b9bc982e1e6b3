import { PERMISSIONS } from "@/lib/access/permissions";
import { SCOPES, scopeFor } from "@/lib/access/scopes";
import { messagesOf } from "@/lib/language/messages";
import { READS_PER_MINUTE } from "@/lib/platform/limits";
import { Components, type Json, type SchemaNames } from "./components";
import type { Contract } from "./contract";
import { parametersOf, sharedParameters } from "./parameters";
import { fileContent, responsesOf, sharedResponses } from "./responses";
import { SUBJECTS, subjectOf } from "./subjects";

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
export type Method = (typeof METHODS)[number];

/** A path of the API, `/api/v1/projects/{code}`, with what its methods declare. */
export type Route = { path: string; methods: Partial<Record<Method, Contract>> };

const inPascal = (words: string[]) => words.map((word) => word[0]?.toUpperCase() + word.slice(1)).join("");

/** An operation's name: its method and path, `getProjectsByCodeTransitions`. */
export function operationIdOf(method: Method, path: string): string {
  const segments = path.replace(/^\/api\/v1\//, "").split("/");
  const words = segments.flatMap((segment) => segment.replace(/^\{(.+)\}$/, "by-$1").split(/[^A-Za-z0-9]+/));
  return method.toLowerCase() + inPascal(words.filter(Boolean));
}

/** How a caller says who they are: what serves everybody needs it not; for reading, whoever says it reads what is theirs too. */
function securityOf(method: Method, { permission }: Contract): Json[] {
  const scope = scopeFor(permission, method !== "GET");
  const known: Json[] = [{ session: [] }, ...(scope ? [{ token: [scope] }] : [])];
  return PERMISSIONS[permission] === "everybody" ? [...known, {}] : known;
}

const LATER = "later it is refused with 403 and the code signInAgain, until POST /api/v1/me/confirmation.";
const FRESH = {
  always: `Only within half an hour of signing in; ${LATER}`,
  partly: `What gives more than one's own, or takes it, only within half an hour of signing in; ${LATER}`,
};

function bodyOf({ input, consumes }: Contract, components: Components, operation: string): Json {
  if (!input && !consumes) return {};
  const content = consumes
    ? fileContent(consumes)
    : input && { "application/json": { schema: components.named(input, "input", `${operation}Body`) } };
  return { requestBody: { required: true, content } };
}

function operationOf(method: Method, path: string, contract: Contract, components: Components): Json {
  const operationId = operationIdOf(method, path);
  const name = inPascal([operationId]);
  return {
    operationId,
    summary: contract.summary ?? contract.permission,
    ...(contract.fresh && { description: FRESH[contract.fresh === true ? "always" : contract.fresh] }),
    tags: [subjectOf(contract.permission)],
    parameters: parametersOf(method, contract, components),
    ...bodyOf(contract, components, name),
    responses: responsesOf(method, contract, components, name),
    security: securityOf(method, contract),
  };
}

type About = {
  version: string;
  /** The session cookie's name. */
  sessionCookie: string;
  /** Names of schemas, by which `components` holds them. */
  names?: SchemaNames;
  /** Examples by the names of schemas. */
  examples?: Record<string, unknown>;
};

/** The API described in OpenAPI 3.1, from what its endpoints declare. */
export function openApiDocument(routes: Route[], { version, sessionCookie, names, examples = {} }: About): Json {
  const components = new Components(names);
  const paths = routes.map(({ path, methods }) => {
    const operations = METHODS.flatMap((method) => {
      const contract = methods[method];
      return contract ? [[method.toLowerCase(), operationOf(method, path, contract, components)]] : [];
    });
    return [path, Object.fromEntries(operations)];
  });
  const responses = sharedResponses(components);
  const schemas = Object.entries(components.schemas).map(([name, schema]) => [
    name,
    name in examples ? { ...schema, examples: [examples[name]] } : schema,
  ]);
  const { shell, openData } = messagesOf("en");
  return {
    openapi: "3.1.0",
    info: {
      title: "Tandem 同舟",
      version,
      summary: openData.description,
      description: shell.about,
      license: { name: openData.licence.name, url: LICENCE },
    },
    servers: [{ url: "/" }],
    tags: SUBJECTS.map((name) => ({ name, description: openData.subjects[name] })),
    paths: Object.fromEntries(paths),
    components: {
      schemas: Object.fromEntries(schemas.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))),
      parameters: sharedParameters(),
      responses,
      securitySchemes: securitySchemes(sessionCookie),
    },
  };
}

/** Under which the data may be used again. */
export const LICENCE = "https://creativecommons.org/licenses/by/4.0/";

const securitySchemes = (cookie: string): Json => ({
  session: {
    type: "apiKey",
    in: "cookie",
    name: cookie,
    description:
      "Set by signing in at /en/sign-in or /zh/sign-in: with a password and, where it is asked for, a code; with a passkey; with a link by mail; or with an account elsewhere. A change that rides on it must come from this site (Origin). For browsers: a program uses a token.",
  },
  token: {
    type: "http",
    scheme: "bearer",
    description: `A personal token, made on the account's page or by POST /api/v1/me/tokens and shown once. It acts under its owner's rights and limits (${READS_PER_MINUTE} reads a minute), and may do what its scopes say: ${SCOPES.join(", ")}.`,
  },
});
