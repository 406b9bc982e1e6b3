import { Chance } from "./chance";
import { type Form, type Names, valueFor } from "./forms";
import { hostileBody, hostileQuery, hostileSegment, hostileText } from "./hostile";

/** Who asks: nobody, or somebody of one of three roles. */
export const WHO = ["visitor", "coordinator", "lead", "secretariat"] as const;
export type Who = (typeof WHO)[number];

/** A request, as it goes out. */
export type Sent = {
  who: Who;
  /** Which of several people of the role. */
  person: number;
  method: string;
  path: string;
  /** The route it is of, and its parameters as they are decoded; for who calls its handler. */
  route: string;
  params: Record<string, string>;
  headers: Record<string, string>;
  body?: string | Uint8Array<ArrayBuffer>;
};

type Parameter = { name: string; in: string; schema: Form; required?: boolean };
type Operation = { parameters?: Parameter[]; requestBody?: { content: Record<string, { schema: Form }> } };
export type Document = {
  paths: Record<string, Record<string, Operation>>;
  components: Record<string, Record<string, unknown>>;
};
export type Target = { method: string; route: string; operation: Operation };

/** Every operation that the API's document describes, with what its pointers lead to in their place. */
export const targetsOf = ({ paths, components }: Document): Target[] =>
  Object.entries(paths).flatMap(([route, methods]) =>
    Object.entries(methods).map(([method, { parameters, requestBody }]) => ({
      method: method.toUpperCase(),
      route,
      operation: followed({ parameters, requestBody }, components) as Operation,
    })),
  );

function followed(value: unknown, components: Document["components"]): unknown {
  if (Array.isArray(value)) return value.map((each) => followed(each, components));
  if (typeof value !== "object" || value === null) return value;
  if (!("$ref" in value))
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, followed(each, components)]));
  const [, , kind = "", name = ""] = String(value.$ref).split("/");
  return followed(components[kind]?.[name], components);
}

const decoded = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
};

/** The names that a path's parameter stands for: codes are of projects, clusters or views by what stands before. */
const namesFor = (route: string, name: string, names: Names): readonly string[] =>
  (route.includes("/clusters/") ? names.cluster : route.includes("/views/") ? names.view : names[name]) ?? [];

function pathOf({ route, operation }: Target, chance: Chance, names: Names) {
  const params: Record<string, string> = {};
  const path = route.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const known = namesFor(route, name, names);
    const segment =
      known.length && chance.happens(0.92) ? encodeURIComponent(chance.one(known)) : hostileSegment(chance);
    params[name] = decoded(segment);
    return segment;
  });
  const query = (operation.parameters ?? [])
    .filter((parameter) => parameter.in === "query" && (parameter.required || chance.happens(0.3)))
    .flatMap(({ name, schema }) => {
      const value = [valueFor(schema, chance, names, 0.15, name)].flat(9);
      return value.map((each) => [name, asText(each)]);
    });
  const search = chance.happens(0.08) ? hostileQuery(chance) : new URLSearchParams(query as string[][]).toString();
  return { path: search ? `${path}?${search}` : path, params };
}

const asText = (value: unknown): string => (typeof value === "object" ? JSON.stringify(value) : String(value));

/** What a header can carry: any byte but controls. */
const headerText = (text: string) => text.replaceAll(/[^\x20-\x7e\xa0-\xff]/g, "?").slice(0, 2_000);

function headersOf({ method, operation }: Target, chance: Chance): Record<string, string> {
  const headers: Record<string, string> = {};
  if (operation.parameters?.some(({ name }) => name === "If-Match") && chance.happens(0.9))
    headers["if-match"] = chance.happens(0.9)
      ? `"${chance.below(4)}"`
      : chance.one(["*", '"99999999999"', '"-1"', 'W/"1-x"', headerText(hostileText(chance))]);
  if (method === "POST" && chance.happens(0.2))
    headers["idempotency-key"] = chance.one([
      `key-${chance.below(5)}`,
      "x".repeat(256),
      headerText(hostileText(chance)),
    ]);
  if (chance.happens(0.1)) headers["accept-language"] = headerText(hostileText(chance));
  if (chance.happens(0.03)) headers["if-none-match"] = headerText(hostileText(chance));
  return headers;
}

/** The request of an index: the same for the same seed, whatever came before. */
export function requestAt(seed: number, index: number, targets: Target[], names: Names): Sent {
  const chance = new Chance(seed, index);
  const target = chance.one(targets);
  const { path, params } = pathOf(target, chance, names);
  const headers = headersOf(target, chance);
  const who = chance.one(WHO);
  const sent: Sent = {
    who,
    person: chance.below(1_000),
    method: target.method,
    path,
    route: target.route,
    params,
    headers,
  };
  const content = target.operation.requestBody?.content;
  const [type, described] = Object.entries(content ?? {})[0] ?? [];
  if (!type || !described) return sent;
  headers["content-type"] = chance.happens(0.97)
    ? type
    : chance.one(["text/plain", "application/json; charset=gbk", ""]);
  const wild = chance.one([0, 0.02, 0.1, 0.4]);
  const json = JSON.stringify(valueFor(described.schema, chance, names, wild)) ?? "";
  return { ...sent, body: chance.happens(0.12) ? hostileBody(chance, json) : json };
}
