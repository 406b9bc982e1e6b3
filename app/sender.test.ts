import { createServer, request, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { comesFromMachine } from "./api/caller";
import { addSender } from "./sender";

let server: Server;
let port: number;
let proxies = 0;
beforeAll(async () => {
  server = createServer((incoming, outgoing) => {
    addSender(incoming, proxies);
    outgoing.end(String(comesFromMachine(new Headers(incoming.headers as Record<string, string>))));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const ask = (headers: Record<string, string> = {}) =>
  new Promise<string>((resolve, reject) => {
    const sent = request({ port, host: "127.0.0.1", headers: { host: `localhost:${port}`, ...headers } }, (answer) =>
      answer.on("data", (piece) => resolve(String(piece))),
    );
    sent.on("error", reject).end();
  });

describe("a request to the machine by one of its own names", () => {
  it("is the machine's own where nobody handed it on", async () => {
    expect(await ask()).toBe("true");
    expect(await ask({ origin: `http://localhost:${port}` })).toBe("true");
    expect(await ask({ "x-handed-on": "1" })).toBe("true");
  });

  it.each([
    ["Forwarded", "for=203.0.113.9"],
    ["Via", "1.1 proxy"],
    ["X-Real-IP", "203.0.113.9"],
    ["X-Forwarded-For", "203.0.113.9"],
    ["X-Forwarded-For", "127.0.0.1"],
    ["X-Forwarded-Host", "tandem.example.org"],
    ["X-Forwarded-Proto", "https"],
    ["X-Forwarded-Server", "proxy"],
    ["X-Original-Host", "tandem.example.org"],
    ["CF-Connecting-IP", "203.0.113.9"],
    ["True-Client-IP", "203.0.113.9"],
  ])("is somebody else's with %s: %s, however many proxies there should be", async (name, value) => {
    for (const expected of [0, 1]) {
      proxies = expected;
      expect(await ask({ [name]: value })).toBe("false");
    }
    proxies = 0;
  });

  it("is somebody else's in the words of a proxy that was told nothing, or from a page of another name", async () => {
    const socket = connect(port, "127.0.0.1");
    socket.write(`GET / HTTP/1.0\r\nhost: localhost:${port}\r\n\r\n`);
    let answer = "";
    for await (const piece of socket) answer += piece;
    expect(answer).toMatch(/false$/);
    expect(await ask({ origin: "https://tandem.example.org" })).toBe("false");
    expect(await ask({ host: "tandem.example.org" })).toBe("false");
  });
});
