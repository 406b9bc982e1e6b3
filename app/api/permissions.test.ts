import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Capacity, PERMISSIONS, type Permission, type Served } from "@/lib/access/permissions";
import type { Method, Route } from "@/lib/openapi/document";
import { call } from "@/test/caller";
import { rawDatabase, useDatabase } from "@/test/database";
import { CALLS, type Request } from "../../test/permissions/calls";
import { cellsOf, MATRIX, ROLES, type Role } from "../../test/permissions/matrix";
import { routeFiles } from "../../test/permissions/route-files";
import { type Stage, stage, tried } from "../../test/permissions/stage";

useDatabase();

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
type Endpoint = Parameters<typeof call>[0] & { contract?: NonNullable<Route["methods"][Method]> };
type Found = { path: string; method: Method; endpoint: Endpoint };

const endpoints: Found[] = [];
for (const { file, path } of routeFiles()) {
  const exported = (await import(/* @vite-ignore */ file)) as Partial<Record<Method, Endpoint>>;
  for (const method of METHODS) {
    const endpoint = exported[method];
    if (endpoint) endpoints.push({ path, method, endpoint });
  }
}
const named = endpoints.map(({ path, method, endpoint }) => ({
  name: `${method} ${path}`,
  permission: endpoint.contract?.permission,
}));
const NAMES = Object.keys(MATRIX) as Permission[];

describe("every route of the API", () => {
  it("is found on disk", () => {
    expect(named.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["GET /api/v1/me", "POST /api/v1/projects", "PATCH /api/v1/comments/{id}"]),
    );
  });

  it.each(named)("$name goes through the pipeline and names a row of the matrix", ({ permission }) => {
    expect(NAMES).toContain(permission);
  });

  it("is in the OpenAPI document, and nothing else is", async () => {
    const response = await call(of("GET", "/api/v1/openapi.json"), null);
    const { paths } = (await response.json()) as { paths: Record<string, Record<string, unknown>> };
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(described.sort()).toEqual(named.map(({ name }) => name).sort());
  });

  it("gives the version that its changes need, where one can be read", () => {
    const changed = endpoints.filter(({ endpoint }) => endpoint.contract?.ifMatch).map(({ path }) => path);
    const read = endpoints.filter(({ method, path }) => method === "GET" && changed.includes(path));
    expect(read.filter(({ endpoint }) => !endpoint.contract?.versioned).map(({ path }) => path)).toEqual([]);
  });
});

describe("the matrix", () => {
  it.each(NAMES)("%s has a cell for every role in every situation", (permission) => {
    const rows: Record<string, readonly string[]> = MATRIX[permission];
    expect(Object.keys(rows).length).toBeGreaterThan(0);
    for (const cells of Object.values(rows)) {
      expect(cells).toHaveLength(ROLES.length);
      for (const cell of cells) expect(["yes", "no"]).toContain(cell);
    }
  });

  it("has no row that no route names", () => {
    expect(NAMES.filter((permission) => !named.some((route) => route.permission === permission))).toEqual([]);
  });
});

function of(method: string, path: string): Endpoint {
  const found = endpoints.find((each) => each.method === method && each.path === path);
  if (!found) throw new Error(`There is no ${method} ${path}.`);
  return found.endpoint;
}

let set: Stage;
beforeAll(async () => {
  set = await stage();
});

/** Calls an endpoint as somebody, on the untouched stage; what it changed is undone. */
async function statusOf(permission: Permission, guard: string, role: Role): Promise<number> {
  const way = (CALLS[permission] as Record<string, (stage: Stage, role: Role) => Request>)[guard];
  if (!way) throw new Error(`There is no way to call ${permission}, ${guard}.`);
  const requested = way(set, role);
  const endpoint = of(requested.method, `/api/v1${requested.path}`);
  expect(endpoint.contract?.permission).toBe(permission);
  const sessionId = role === "visitor" ? null : set.people[role].sessionId;
  return tried(async () => {
    await requested.before?.();
    const headers = {
      ...requested.headers,
      ...(requested.version !== undefined && { "if-match": `"${requested.version}"` }),
    };
    const query = requested.query ? `?${requested.query}` : "";
    const response = await call(endpoint, sessionId, {
      ...requested,
      path: `/api/v1${requested.path}${query}`,
      headers,
    });
    return response.status;
  });
}

// How often one may ask in a minute is another matter: the matrix asks more.
beforeEach(() => rawDatabase().rateLimit.deleteMany());

describe.each(NAMES)("%s", (permission) => {
  it.each(Object.keys(MATRIX[permission]))("%s", async (guard) => {
    const declared: Record<string, string> = {};
    const seen: Record<string, string> = {};
    for (const { role, cell } of cellsOf(permission).filter((each) => each.guard === guard)) {
      const status = await statusOf(permission, guard, role);
      declared[role] = cell;
      seen[role] = status < 300 ? "yes" : [401, 403, 404].includes(status) ? "no" : `unexpected ${status}`;
    }
    expect(seen).toEqual(declared);
  });
});

describe("whom an endpoint serves at all", () => {
  const CAPACITY: Record<Exclude<Role, "visitor">, Capacity> = {
    coordinatorOfLead: "coordinator",
    coordinatorOfInvited: "coordinator",
    coordinatorOfPartner: "coordinator",
    coordinatorElsewhere: "coordinator",
    clusterLead: "clusterLead",
    otherClusterLead: "clusterLead",
    secretariat: "secretariat",
    observer: "observer",
  };

  it.each(NAMES)("%s: nobody of the matrix less, and no capacity more", (permission) => {
    const served: Served = PERMISSIONS[permission];
    const doing = cellsOf(permission).filter(({ cell }) => cell === "yes");
    const capacities = doing.flatMap(({ role }) => (role === "visitor" ? [] : CAPACITY[role]));
    expect(doing.some(({ role }) => role === "visitor")).toBe(served === "everybody");
    if (typeof served !== "string") expect([...new Set(capacities)].sort()).toEqual([...served].sort());
  });
});
