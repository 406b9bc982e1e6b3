import { describe, expect, it } from "vitest";
import { isPageRequest, pageOr } from "./navigation";
import { offlinePage } from "./page";

const at = (path: string, { method = "GET", mode = "navigate" as RequestMode } = {}) =>
  isPageRequest({ method, mode, url: `https://tandem.example${path}` });
const STYLE = { text: "p { margin: 0 }", hash: "sha256-style" };
const SCRIPT = { text: "1", hash: "sha256-script" };

describe("what stands for a page that cannot be fetched", () => {
  it("is for pages alone: no change, no call of the API, no part of a page", () => {
    expect([at("/en/places"), at("/"), at("/zh/projects/GT-2026-001/plan?x=/api/")]).toEqual([true, true, true]);
    expect(at("/api/auth/signout", { method: "POST" })).toBe(false);
    expect(at("/en/places", { method: "POST" })).toBe(false);
    expect(at("/api/v1/projects/GT-2026-001/plan.pdf")).toBe(false);
    expect(at("/_next/static/chunks/a.js")).toBe(false);
    expect(at("/en/places", { mode: "cors" })).toBe(false);
  });

  it("leaves every answer of the server as it is, failures too", async () => {
    const away = new Response("away", { status: 503 });
    expect(await pageOr(async () => away, Response.error)).toBe(away);
    const fails = () => Promise.reject(new TypeError("Failed to fetch"));
    expect(await pageOr(fails, () => away)).toBe(away);
  });

  it("says so in the reader's language, is kept by nobody and loads nothing", async () => {
    const page = offlinePage("zh", STYLE, SCRIPT);
    expect(await page.text()).toMatch(/lang="zh-Hans".*网络中断.*重试/s);
    expect(page.headers.get("cache-control")).toBe("no-store");
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'; style-src 'sha256-style'");
    expect(await offlinePage("en", STYLE, SCRIPT).text()).toContain("<h1>No connection</h1>");
  });
});
