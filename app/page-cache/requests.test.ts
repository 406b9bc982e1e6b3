import type { IncomingMessage } from "node:http";
import { describe, expect, it } from "vitest";
import { keptRequest } from "./requests";

const asked = (url: string, headers: Record<string, string> = {}, method = "GET") =>
  keptRequest({ method, url, headers } as unknown as IncomingMessage, "tandem.example");

describe("a page for everybody", () => {
  it("is asked for with nothing of the reader but what it varies on", () => {
    const headers = {
      host: "evil.example",
      "x-forwarded-host": "evil.example",
      "x-forwarded-for": "203.0.113.7",
      "accept-language": "fr",
      cookie: "theme=dark; other=1",
      "user-agent": "somebody",
    };
    expect(asked("/en/places", headers)?.headers).toEqual({
      cookie: "theme=dark",
      host: "tandem.example",
      accept: "text/html",
      "accept-encoding": "identity",
    });
  });

  it("is one under names in whatever order, and another for each theme and each navigation", () => {
    const key = (url: string, headers: Record<string, string> = {}) => asked(url, headers)?.key;
    const board = key("/en/programme?lanes=place&status=AGREED");
    expect(board).toBeTypeOf("string");
    expect(key("/en/programme?status=AGREED&lanes=place")).toBe(board);
    const others = [
      key("/zh/programme?lanes=place&status=AGREED"),
      key("/en/programme?lanes=place&status=AGREED", { cookie: "theme=light" }),
      key("/en/programme?lanes=place&status=AGREED", { rsc: "1" }),
      key("/en/programme?lanes=place&status=AGREED", { rsc: "1", "next-router-state-tree": "%5B%5D" }),
    ];
    expect(new Set([board, ...others]).size).toBe(5);
  });

  it.each([
    ["somebody with a session", "/en/places", { cookie: "next-auth.session-token=x" }],
    ["somebody with a session over https", "/en", { cookie: "__Secure-next-auth.session-token=x" }],
    ["somebody who wrote a moment ago", "/en", { cookie: "tandem-position=1.x" }],
    ["a program", "/en", { authorization: "Bearer x" }],
    ["words", "/en/projects?q=water", {}],
    ["a name that no page knows", "/en/places?utm_source=letter", {}],
    ["a page of one's own", "/en/work", {}],
    ["signing in", "/en/sign-in", {}],
    ["an address within", "/en/projects/RC-2026-002/plan/edit/budget", {}],
    ["a navigation longer than any of ours", "/en", { rsc: "1", "next-router-state-tree": "x".repeat(5_000) }],
  ])("is none for %s", (_, url, headers) => {
    expect(asked(url, headers as Record<string, string>)).toBeNull();
  });

  it("is one for an answer of the API in a language, whatever else is said of the reader", () => {
    const key = (url: string, headers: Record<string, string> = {}) => asked(url, headers)?.key;
    const list = key("/api/v1/projects?status=AGREED&limit=20");
    expect(list).toBeTypeOf("string");
    expect(key("/api/v1/projects?limit=20&status=AGREED", { cookie: "theme=dark", "accept-language": "fr" })).toBe(
      list,
    );
    expect(key("/api/v1/projects?limit=20&status=AGREED", { "accept-language": "zh-CN" })).not.toBe(list);
    expect(asked("/api/v1/projects/RC-2026-002", { accept: "text/html" })).toMatchObject({
      counted: true,
      headers: { accept: "*/*", "accept-language": "en" },
    });
    expect(asked("/sitemap.xml")).toMatchObject({ counted: false });
  });

  it.each(["/api/v1/me", "/api/v1/projects?q=water", "/api/v1/projects/RC-2026-002/documents", "/api/v1/answers/x"])(
    "is none for %s",
    (url) => expect(asked(url)).toBeNull(),
  );

  it("is none for what changes something", () => {
    expect(asked("/en", {}, "POST")).toBeNull();
  });
});
