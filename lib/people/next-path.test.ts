import { describe, expect, it } from "vitest";
import { safePath } from "./next-path";

describe("where signing in may lead", () => {
  it.each(["/en/work", "/zh/projects/new?to=wuhan&x=1#top", "/en/places/xi-an"])("keeps %s", (path) => {
    expect(safePath(path)).toBe(path);
  });

  it.each([
    "https://elsewhere.example/",
    "//elsewhere.example",
    "/\\elsewhere.example",
    "/\t/elsewhere.example",
    "/./%2e%2e//elsewhere.example",
    "javascript:alert(1)",
    "en/work",
    "",
    undefined,
    ["/en"],
    "/en/sign-in?next=/en/sign-in",
    "/api/auth/signout",
    `/${"x".repeat(3000)}`,
  ])("drops %s", (path) => {
    expect(safePath(path)).toBeNull();
  });
});
