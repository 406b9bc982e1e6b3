import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { sessionCookie, tokenOf } from "@/lib/people/session-token";
import { consume } from "@/lib/platform/limits";
import { personWith } from "@/test/caller";
import { useDatabase } from "@/test/database";
import { endpoint } from "./api/pipeline";
import { LONGEST_BODY } from "./api/request-parts";
import { letIn } from "./front-door";

useDatabase();

const title = z.strictObject({ title: z.string() });
const POST = endpoint({ permission: "projects.propose", limit: "write", input: title, act: async () => ({}) });
const LONG = endpoint({
  permission: "projects.propose",
  limit: "write",
  input: title,
  longest: 2 * 1024 * 1024,
  act: async ({ input }) => ({ length: input.title.length }),
});
const UPLOAD = endpoint({
  permission: "documents.add",
  limit: "write",
  upload: { types: ["text/plain"], longest: LONGEST_BODY },
  act: async () => ({}),
});
const FILE = endpoint({
  permission: "documents.add",
  limit: "write",
  receives: true,
  longest: LONGEST_BODY,
  act: async () => ({}),
});
const ROUTES = { "/api/json": POST, "/api/long": LONG, "/api/upload": UPLOAD, "/api/file": FILE };

/** A request as Next hands it to a route. */
function requestOf(incoming: IncomingMessage): Request {
  const headers = new Headers(incoming.headers as Record<string, string>);
  const body = { body: incoming, duplex: "half" } as unknown as RequestInit;
  return new Request(`http://${incoming.headers.host}${incoming.url}`, { method: incoming.method, headers, ...body });
}

let server: Server;
let port: number;
beforeAll(async () => {
  // As the application's own server: no connection is closed while a test counts to a limit.
  server = createServer({ keepAliveTimeout: 65_000 }, async (incoming, outgoing) => {
    if (!(await letIn(incoming, outgoing))) return;
    const route = ROUTES[incoming.url as keyof typeof ROUTES];
    const answer = await route(requestOf(incoming), { params: Promise.resolve({}) });
    outgoing.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

/** Sends as much of an endless body as is taken, in chunks that announce no length, until the server closes. */
async function pour(path: string, sessionId: string | null, type = "application/json") {
  const cookie = sessionId ? `cookie: ${sessionCookie()}=${await tokenOf(sessionId)}\r\n` : "";
  const host = `127.0.0.1:${port}`;
  const socket = connect(port, "127.0.0.1");
  socket.write(
    `POST ${path} HTTP/1.1\r\nhost: ${host}\r\norigin: http://${host}\r\n${cookie}content-type: ${type}\r\ntransfer-encoding: chunked\r\n\r\n`,
  );
  const chunk = `10000\r\n${"x".repeat(0x10000)}\r\n`;
  let answer = "";
  let sent = 0;
  let heldBy = 0;
  const send = () => {
    while (!socket.destroyed && !answer && socket.write(chunk)) sent += chunk.length;
    heldBy = Math.max(heldBy, process.memoryUsage().arrayBuffers);
  };
  socket.on("drain", send).on("connect", send);
  socket.on("data", (data) => {
    answer += data;
  });
  await new Promise((resolve) => socket.on("close", resolve).on("error", resolve));
  return { status: Number(/^HTTP\/1.1 (\d+)/.exec(answer)?.[1]), sent, heldBy };
}

/** The status of a request that asks in these words. */
async function statusOf(requested: string) {
  const socket = connect(port, "127.0.0.1");
  socket.write(`${requested} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`);
  let answer = "";
  for await (const piece of socket) answer += piece;
  return Number(/^HTTP\/1.1 (\d+)/.exec(answer)?.[1]);
}

describe("an address", () => {
  it("that names no path is a bad request", async () => {
    expect(await Promise.all(["OPTIONS *", "GET *"].map(statusOf))).toEqual([400, 400]);
  });

  it("is the same with the host in it, as proxies are asked", async () => {
    expect(await statusOf("POST http://elsewhere.example/api/json")).toBe(401);
  });

  it("of a page can be read, and nothing else", async () => {
    expect(await Promise.all(["OPTIONS /en", "PUT /en"].map(statusOf))).toEqual([405, 405]);
  });
});

const MEGABYTE = 1024 * 1024;
const someone = async () => (await personWith([{ role: "COORDINATOR", place: "barcelona" }])).sessionId;

const BODIES = [
  ["/api/json", "application/json"],
  ["/api/long", "application/json"],
  ["/api/upload", "text/plain"],
  ["/api/file", "text/plain"],
] as const;

describe("a body without end", () => {
  it("is cut off with 413 whatever takes it, and hardly any of it is held", async () => {
    const before = process.memoryUsage().arrayBuffers;
    const who = await someone();
    const poured = await Promise.all(BODIES.map(([path, type]) => pour(path, who, type)));
    expect(poured.map(({ status }) => status)).toEqual([413, 413, 413, 413]);
    expect(Math.max(...poured.map(({ sent }) => sent))).toBeLessThan(16 * MEGABYTE);
    expect(Math.max(...poured.map(({ heldBy }) => heldBy)) - before).toBeLessThan(64 * MEGABYTE);
  });

  it("is not read at all from a visitor, nor where there is nothing that takes one", async () => {
    const poured = await Promise.all([
      ...BODIES.map(([path, type]) => pour(path, null, type)),
      pour("/en/places", await someone()),
    ]);
    expect(poured.map(({ status }) => status)).toEqual([401, 401, 401, 401, 405]);
  });
});

it("takes as long a body as the endpoint says, and no longer", async () => {
  const cookie = `${sessionCookie()}=${await tokenOf(await someone())}`;
  const origin = `http://127.0.0.1:${port}`;
  const send = (length: number) =>
    fetch(`${origin}/api/long`, {
      method: "POST",
      headers: { origin, cookie, "content-type": "application/json" },
      body: JSON.stringify({ title: "x".repeat(length) }),
    });
  expect(await (await send(MEGABYTE)).json()).toEqual({ length: MEGABYTE });
  const refused = await send(2 * MEGABYTE);
  expect([refused.status, (await refused.json()).detail]).toEqual([
    413,
    "This is larger than 2,048 kB. Make it smaller, then send it again.",
  ]);
});

it("tells browsers to come by https alone where people come by https", async () => {
  const header = async () => (await fetch(`http://127.0.0.1:${port}/en`, { method: "POST" })).headers;
  expect((await header()).has("strict-transport-security")).toBe(false);
  process.env.NEXTAUTH_URL = "https://tandem.example";
  expect((await header()).get("strict-transport-security")).toBe("max-age=31536000; includeSubDomains");
  delete process.env.NEXTAUTH_URL;
});

it.each(["/en/places", "/api/json", "/fonts/x.woff2", "/healthz", "/nowhere", "/_next/image"])(
  "counts what is asked of %s by the address that our proxy saw",
  async (path) => {
    process.env.TANDEM_PROXIES = "1";
    const LIMIT = path.startsWith("/fonts") ? "file" : path === "/healthz" ? "probe" : "page";
    const address = `203.0.113.${path.length}`;
    const points = { file: 12_000, probe: 1_200, page: 3_000 }[LIMIT];
    await Promise.all(Array.from({ length: points }, () => consume(LIMIT, address)));
    const ask = (from: string) =>
      fetch(`http://127.0.0.1:${port}${path}`, {
        method: "PUT",
        headers: { "x-forwarded-for": `1.2.3.4, ${from}, 10.0.0.1` },
      });
    expect((await ask(address)).status).toBe(429);
    expect((await ask("203.0.113.200")).status).not.toBe(429);
    delete process.env.TANDEM_PROXIES;
  },
);

it("carries the little style of a page without the application, and lets the browser use that alone", async () => {
  const answer = await fetch(`http://127.0.0.1:${port}/en`, { method: "POST" });
  const style = /<style>([^<]+)<\/style>/.exec(await answer.text())?.[1] ?? "";
  const hash = createHash("sha256").update(style).digest("base64");
  expect(answer.headers.get("content-security-policy")).toBe(
    `default-src 'none'; style-src 'sha256-${hash}'; frame-ancestors 'none'`,
  );
});
