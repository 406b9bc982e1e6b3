import { afterEach, expect, it, vi } from "vitest";
import { log } from "./log";

afterEach(() => vi.restoreAllMocks());

it("writes one line of JSON that withholds secrets at any depth", () => {
  const written = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const headers = { Cookie: "c-value", authorization: "a-value" };
  log("error", "Something failed.", { path: "/en", password: "p-value", more: { headers, email: "e@x.example" } });
  const line = String(written.mock.calls[0]?.[0]);
  expect(line.endsWith("\n")).toBe(true);
  expect(JSON.parse(line)).toMatchObject({ level: "error", path: "/en", password: "[withheld]" });
  expect(line).not.toMatch(/c-value|a-value|p-value|e@x/);
});

it("is silent below its level", () => {
  const written = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  log("debug", "Not worth a line.");
  expect(written).not.toHaveBeenCalled();
});
