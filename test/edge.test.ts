import { createServer, type IncomingMessage, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { isHTTPAccessFallbackError } from "next/dist/client/components/http-access-fallback/http-access-fallback";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { problemResponse } from "@/app/api/answers";
import { apiFaults } from "@/app/api/paths";
import { routes } from "@/app/api/v1/openapi.json/routes";
import { GET as revision } from "@/app/api/v1/profiles/[slug]/revisions/[number]/route";
import { GET } from "@/app/api/v1/projects/route";
import { letIn } from "@/app/front-door";
import { Problem } from "@/lib/access/problems";
import { disconnect } from "@/lib/platform/database";
import { cannotSave, isUnreachable } from "@/lib/platform/unreachable";
import { apiPaths } from "@/scripts/generators/api-paths";
import { call } from "./caller";
import { useDatabase } from "./database";

useDatabase();

let server: Server;
let port: number;
beforeAll(async () => {
  const apiFault = apiFaults(apiPaths());
  server = createServer(async (incoming, outgoing) => {
    if (!(await letIn(incoming, outgoing, apiFault))) return;
    // As the application does: in pieces, and with a status only.
    outgoing.statusCode = incoming.url?.includes("broken") ? 500 : 200;
    outgoing.setHeader("content-type", "text/html");
    outgoing.write("<p>half a page");
    outgoing.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

type Heard = { status?: number; headers: IncomingMessage["headers"]; body: string };
/** Sends exactly this path and method, as no browser would. */
const send = (path: string, method = "GET", headers = {}): Promise<Heard> =>
  new Promise((resolve, reject) => {
    const sent = request({ port, host: "127.0.0.1", path, method, headers }, (answer) => {
      let body = "";
      answer.on("data", (piece) => {
        body += piece;
      });
      answer.on("end", () => resolve({ status: answer.statusCode, headers: answer.headers, body }));
    });
    sent.on("error", reject).end();
  });

const PROBLEM = "application/problem+json; charset=utf-8";

describe("an address that cannot be", () => {
  it.each([
    ["/api/v1/nothing", 404, "noSuchApiPath"],
    ["/api", 404, "noSuchApiPath"],
    ["/api/v1/projects/GT-2026-001/nothing", 404, "noSuchApiPath"],
    ["/api/v1/projects/%ff", 400, "badPath"],
    ["/api/v1/projects/%", 400, "badPath"],
    ["/api/v1/profiles/a%00b", 404, "notFound"],
    ["/api/v1/profiles/a%0Ab", 404, "notFound"],
  ])("answers a program at %s with %i as problem+json", async (path, status, code) => {
    const { headers, body, ...answer } = await send(path, "GET", { "accept-language": "zh" });
    expect([answer.status, headers["content-type"]]).toEqual([status, PROBLEM]);
    expect(JSON.parse(body)).toMatchObject({ status, code });
  });

  it.each([
    ["/en/places/%ff", 400, "en"],
    ["/zh/places/%E0%A4%A", 400, "zh"],
    ["/en/projects/a%00b", 404, "en"],
  ])("answers a person at %s with %i, a page in their language and a way on", async (path, status, locale) => {
    const { body, ...answer } = await send(path);
    expect(answer.status).toBe(status);
    expect(body).toContain(`href="/${locale}"`);
    expect(body).toContain(locale === "zh" ? 'lang="zh-Hans"' : 'lang="en"');
  });

  it.each(["1e0", "0x1", "01", "+1", " 1"])(
    "names nothing by the number %j: each row has one address",
    async (number) => {
      const requested = { path: "/api/v1/profiles/xi-an/revisions/1", params: { slug: "xi-an", number } };
      expect((await call(revision, null, { ...requested, params: { ...requested.params, number: "1" } })).status).toBe(
        200,
      );
      const answer = await call(revision, null, requested);
      expect([answer.status, await answer.json()]).toMatchObject([404, { code: "notFound" }]);
    },
  );

  it.each(["TRACE", "PUT", "PROPFIND", "DELETE"])(
    "takes no %s where there is none, and says what it takes",
    async (method) => {
      const { status, headers } = await send("/api/v1/projects", method);
      expect([status, headers["content-type"], headers.allow]).toEqual([405, PROBLEM, "GET, POST, HEAD, OPTIONS"]);
      const page = await send("/en/places", method);
      expect([page.status, page.headers.allow]).toEqual([405, "GET, HEAD"]);
      expect(page.body).toContain('href="/en"');
    },
  );

  it("is told from the same paths and methods as the API's document", () => {
    const documented = routes().map(({ path, methods }) => [
      path.replaceAll(/\{(\w+)\}/g, "[$1]"),
      Object.keys(methods).sort(),
    ]);
    const found = Object.entries(apiPaths()).map(([path, methods]) => [path, methods.sort()]);
    expect(found.filter(([path]) => String(path).startsWith("/api/v1/") && path !== "/api/v1/openapi.json")).toEqual(
      expect.arrayContaining(documented.filter(([path]) => path !== "/api/v1/openapi.json")),
    );
    const fault = apiFaults(apiPaths());
    for (const [path, methods] of documented)
      for (const method of methods ?? []) expect(fault(String(path).replaceAll(/\[\w+\]/g, "x"), method)).toBeNull();
  });
});

it("what is not there is the 404 page wherever a page asks for it, and no other refusal is", () => {
  expect(isHTTPAccessFallbackError(new Problem(404, "noSuchProject"))).toBe(true);
  expect(isHTTPAccessFallbackError(new Problem(403, "notAllowed"))).toBe(false);
});

describe("a page that could not be made", () => {
  it("answers with one that leads on, whatever was written of it before", async () => {
    const { status, body } = await send("/zh/broken");
    expect(status).toBe(500);
    expect(body).not.toContain("half a page");
    expect(body).toContain('href="/zh"');
    expect((await send("/en/broken", "GET", { rsc: "1" })).body).toBe("<p>half a page");
    expect((await send("/en/places")).body).toBe("<p>half a page");
  });
});

describe("a database that is away", () => {
  const kept = process.env.DATABASE_URL;
  beforeAll(async () => {
    await disconnect();
    process.env.DATABASE_URL = "postgresql://nobody@127.0.0.1:1/nothing";
  });
  afterAll(async () => {
    await disconnect();
    process.env.DATABASE_URL = kept;
  });

  it.each(["en", "zh"])("is said in a page with 503, when to try again, and a way on: %s", async (locale) => {
    const { status, headers, body } = await send(`/${locale}/broken`);
    expect([status, headers["retry-after"]]).toEqual([503, "5"]);
    expect(body).toContain(`href="/${locale}"`);
  });

  it("is said by the API with 503 and when to try again", async () => {
    const answer = await call(GET, null, { path: "/api/v1/projects" });
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "5"]);
    expect(await answer.json()).toMatchObject({ code: "databaseUnreachable" });
  });

  it("is known by whatever says so, at any depth", () => {
    for (const error of [
      Object.assign(new Error("x"), { code: "P1001" }),
      Object.assign(new Error("x"), { code: "57P01" }),
      new Error("x", { cause: Object.assign(new Error("y"), { originalCode: "08006" }) }),
      new Error("Connection terminated unexpectedly"),
      new AggregateError([Object.assign(new Error("y"), { code: "ECONNREFUSED" })]),
    ])
      expect(isUnreachable(error)).toBe(true);
    const socket = Object.assign(new Error("x"), { code: "ENOENT", syscall: "connect" });
    expect(isUnreachable(socket)).toBe(true);
    const file = Object.assign(new Error("x"), { code: "ENOENT", syscall: "open" });
    for (const error of [null, "P1001", file, new Error("x"), Object.assign(new Error("x"), { code: "23505" })])
      expect(isUnreachable(error)).toBe(false);
  });

  it("is told apart from one that answers and cannot save: its disk is full, or it has become a replica", async () => {
    const full = { code: "P2010", meta: { driverAdapterError: { cause: { originalCode: "53100" } } } };
    for (const told of [full, { code: "25006" }]) {
      const error = Object.assign(new Error("x"), told);
      expect([cannotSave(error), isUnreachable(error)]).toEqual([true, false]);
      const answer = problemResponse(error, "en", new Request("http://localhost/api/v1/projects"));
      expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "60"]);
      expect(await answer.json()).toMatchObject({ code: "cannotSave" });
    }
    expect(cannotSave(Object.assign(new Error("x"), { code: "23505" }))).toBe(false);
  });
});
