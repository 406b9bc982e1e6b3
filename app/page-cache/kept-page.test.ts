import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type KeptPage, keptPage, sendKept } from "./kept-page";

const NONCE = "bm9uY2U=";
const PAGE = [
  `<html><script src="/a.js" nonce="${NONCE}" async=""></script><script nonce="${NONCE}">let a = 1 // one</script>`,
  `<script nonce="${NONCE}">let b = "${NONCE}"</script><p>x</p><script nonce="${NONCE}">let c = 3</script></html>`,
].join("");
const answer = {
  headers: {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": `default-src 'none'; script-src 'self' 'nonce-${NONCE}' 'strict-dynamic'; base-uri 'none'`,
    "cache-control": "private, no-store",
    "content-length": "1",
    link: "</font.woff2>; rel=preload",
  },
  body: Buffer.from(PAGE),
};
const hashOf = (script: string) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`;

let page: KeptPage;
const server = createServer((request, response) => sendKept(page, request, response));
const asked = (headers: Record<string, string>, method = "GET") =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { method, headers });

beforeEach(async () => {
  page = await keptPage(answer);
});
beforeAll(async () => {
  await once(server.listen(0, "127.0.0.1"), "listening");
});
afterAll(() => void server.close());

describe("a page that is kept", () => {
  it("names its scripts by what they are, those that follow each other as one, and no nonce is left", () => {
    const scripts = ['let a = 1 // one\n;let b = ""', "let c = 3"];
    expect(page.bodies.identity.toString()).toBe(
      `<html><script src="/a.js" async=""></script><script>${scripts[0]}</script><p>x</p><script>${scripts[1]}</script></html>`,
    );
    expect(page.headers["content-security-policy"]).toBe(
      `default-src 'none'; script-src 'self' ${scripts.map(hashOf).join(" ")}; base-uri 'none'`,
    );
  });

  it("is the same in each coding, and each has a tag of its own", async () => {
    expect(gunzipSync(page.bodies.gzip ?? "")).toEqual(page.bodies.identity);
    expect(brotliDecompressSync(page.bodies.br ?? "")).toEqual(page.bodies.identity);
    const tags = new Set<string | null>();
    for (const [accepted, coding] of [
      ["gzip, br", "br"],
      ["gzip;q=0.5, br;q=0", "gzip"],
      ["identity", null],
    ] as const) {
      const got = await asked({ "accept-encoding": accepted });
      expect(got.headers.get("content-encoding")).toBe(coding);
      expect(await got.text()).toBe(page.bodies.identity.toString());
      expect(got.headers.get("link")).toBe(answer.headers.link);
      tags.add(got.headers.get("etag"));
    }
    expect(tags.size).toBe(3);
  });

  it("is not sent again to whoever has it, nor to whoever asks for its head", async () => {
    const etag = (await asked({ "accept-encoding": "br" })).headers.get("etag") ?? "";
    const again = await asked({ "accept-encoding": "br", "if-none-match": `"other", W/${etag}` });
    expect([again.status, again.headers.get("etag"), await again.text()]).toEqual([304, etag, ""]);
    expect((await asked({ "if-none-match": etag })).status).toBe(200);
    const head = await asked({ "accept-encoding": "gzip" }, "HEAD");
    expect([head.status, head.headers.get("content-length"), await head.text()]).toEqual([
      200,
      String(page.bodies.gzip?.length),
      "",
    ]);
  });

  it("keeps the tag of an answer that tells a version by it, and tells the codings apart", async () => {
    page = await keptPage({
      headers: {
        "content-type": "application/json; charset=utf-8",
        etag: '"7-c29tZQ"',
        vary: "Cookie, Authorization, Accept-Language",
      },
      body: Buffer.from('{"code":"RC-2026-002"}'),
    });
    const { headers } = await asked({ "accept-encoding": "br" });
    expect([headers.get("etag"), headers.get("vary")]).toEqual([
      '"7-c29tZQ-br"',
      "accept-encoding, cookie, authorization, accept-language",
    ]);
  });

  it("is kept as it is where that is small already", async () => {
    page = await keptPage({ headers: { "content-type": "application/pdf" }, body: Buffer.from("%PDF-1.7") });
    const got = await asked({ "accept-encoding": "br, gzip" });
    expect([got.headers.get("content-encoding"), await got.text()]).toEqual([null, "%PDF-1.7"]);
  });

  it("may stand elsewhere for a second, apart for those with a session", async () => {
    const { headers } = await asked({});
    expect(headers.get("cache-control")).toBe("public, max-age=0, s-maxage=1, must-revalidate");
    expect(headers.get("vary")).toContain("cookie");
  });
});
