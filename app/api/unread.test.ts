import { beforeAll, describe, expect, it } from "vitest";
import { type Capacity, PERMISSIONS, type Served } from "@/lib/access/permissions";
import { sessionCookie, tokenOf } from "@/lib/people/session-token";
import { personWith } from "@/test/caller";
import { useDatabase } from "@/test/database";
import { routeFiles } from "@/test/permissions/route-files";
import type { Endpoint } from "./pipeline";

useDatabase();
process.env.TANDEM_LOG = "error";

const METHODS = ["POST", "PUT", "PATCH", "DELETE"] as const;

type Change = { name: string; method: string; endpoint: Endpoint; served: Served };
const changes: Change[] = [];
for (const { file, path } of routeFiles()) {
  const exported = (await import(/* @vite-ignore */ file)) as Partial<Record<(typeof METHODS)[number], Endpoint>>;
  for (const method of METHODS) {
    const endpoint = exported[method];
    if (endpoint)
      changes.push({ name: `${method} ${path}`, method, endpoint, served: PERMISSIONS[endpoint.contract.permission] });
  }
}

/** Sends a body without a length, of which is told how much was read. */
async function refused({ endpoint, method }: Change, sessionId: string | null) {
  let read = 0;
  const body = new ReadableStream(
    {
      pull(controller) {
        read += 1;
        controller.enqueue(new TextEncoder().encode("{"));
      },
    },
    { highWaterMark: 0 },
  );
  const headers = {
    host: "tandem.test",
    origin: "http://tandem.test",
    "content-type": "application/json",
    ...(sessionId && { cookie: `${sessionCookie()}=${await tokenOf(sessionId)}` }),
  };
  const init = { method, headers, body, duplex: "half" } as RequestInit;
  const request = new Request("http://tandem.test/api/v1/test", init);
  const params = { code: "GT-2026-001", id: "1", slug: "wuhan", number: "1", name: "x" };
  const { status } = await endpoint(request, { params: Promise.resolve(params) });
  return { status, read };
}

const PEOPLE = {
  coordinator: { role: "COORDINATOR", place: "barcelona" },
  clusterLead: { role: "CLUSTER_LEAD", cluster: "green-transition" },
  secretariat: { role: "SECRETARIAT" },
} as const;
const sessions = {} as Record<Capacity, string>;
beforeAll(async () => {
  for (const [capacity, membership] of Object.entries(PEOPLE))
    sessions[capacity as Capacity] = (await personWith([membership])).sessionId;
});

describe("not a byte of a body is read", () => {
  it("of whatever changes something", () => {
    expect(changes.length).toBeGreaterThan(40);
  });

  // What everybody may do who has a link of ours: this one opens nothing.
  it.each(changes)("of a visitor: $name", async (change) => {
    expect(await refused(change, null)).toEqual({ status: change.served === "everybody" ? 404 : 401, read: 0 });
  });

  const closed = changes.flatMap((change) =>
    (Object.keys(PEOPLE) as Capacity[])
      .filter((capacity) => typeof change.served !== "string" && !change.served.includes(capacity))
      .map((capacity) => ({ change, capacity, name: change.name })),
  );
  it.each(closed)("of a $capacity who can never do it: $name", async ({ change, capacity }) => {
    expect(await refused(change, sessions[capacity])).toEqual({ status: 403, read: 0 });
  });
});
