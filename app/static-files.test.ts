import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packFiles } from "@/scripts/pack-files";
import { withStaticFiles } from "./static-files";

const FILES = {
  ".next/static/chunks/a.js": "console.log('a');".repeat(100),
  "public/fonts/a.woff2": "a font",
  "public/offline.js": "// tiny",
  "public/readme.unknown": "of no kind",
};
const folder = mkdtempSync(path.join(tmpdir(), "static-files-"));
const server = createServer();
const asked = (url: string, headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${url}`, { headers });

beforeAll(async () => {
  for (const [name, text] of Object.entries(FILES)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  await packFiles(folder);
  server.on(
    "request",
    withStaticFiles(folder, async (_, response) => void response.writeHead(404).end("the application")),
  );
  await once(server.listen(0, "127.0.0.1"), "listening");
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

describe("files that the build left", () => {
  it("are sent as small as they were packed, and hold as long as their names do", async () => {
    for (const coding of ["br", "gzip"]) {
      const script = await asked("/_next/static/chunks/a.js?dpl=1", { "accept-encoding": coding });
      expect(script.headers.get("content-encoding")).toBe(coding);
      expect(Number(script.headers.get("content-length"))).toBeLessThan(100);
      expect(script.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
      expect(script.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
      expect(await script.text()).toBe(FILES[".next/static/chunks/a.js"]);
    }
  });

  it("are sent plain where packing gains nothing, and under a policy where they need one", async () => {
    for (const [url, text] of [
      ["/fonts/a.woff2", FILES["public/fonts/a.woff2"]],
      ["/offline.js", FILES["public/offline.js"]],
    ] as const) {
      const file = await asked(url, { "accept-encoding": "gzip, br" });
      expect([file.headers.get("content-encoding"), await file.text()]).toEqual([null, text]);
    }
    const { headers } = await asked("/offline.js");
    expect(headers.get("content-security-policy")).toBe("default-src 'none'; connect-src 'self'");
    expect(headers.get("cache-control")).toBe("no-cache");
  });

  it("leave the rest to the application", async () => {
    for (const url of ["/en", "/readme.unknown", "/_next/static/chunks/a.js.br", "/_next/static/../../package.json"])
      expect(await (await asked(url)).text()).toBe("the application");
  });
});
