import { describe, expect, it } from "vitest";
import { z } from "zod";
import { messagesOf } from "@/lib/language/messages";
import { check } from "./field-errors";

const schema = z.strictObject({
  title: z.string().min(1).max(5),
  summary: z.string().min(3, "summaryTooShort"),
  side: z.enum(["CN", "EU"]),
  themes: z.array(z.string()).min(1).max(2),
  email: z.email(),
  on: z.iso.date(),
  page: z.number().min(1).max(9),
  share: z.number().positive().lt(1),
  nested: z.object({ en: z.string() }),
});

const errorsOf = (value: unknown) => {
  const result = check(schema, value);
  return result.ok ? [] : result.errors;
};

const GOOD = {
  title: "ab",
  summary: "abc",
  side: "CN",
  themes: ["a"],
  email: "a@b.example",
  on: "2027-01-31",
  page: 1,
  share: 0.5,
  nested: { en: "x" },
};

describe("what is wrong with an input", () => {
  it("is nothing for a good one", () => {
    expect(check(schema, GOOD)).toEqual({ ok: true, value: GOOD });
  });

  it("is that a number is negative where none may be, whatever its least is", () => {
    expect(errorsOf({ ...GOOD, page: -5, share: -0.5 })).toEqual([
      { path: "page", code: "negative" },
      { path: "share", code: "negative" },
    ]);
    expect(errorsOf({ ...GOOD, page: 0 })).toEqual([{ path: "page", code: "tooSmall", params: { minimum: 1 } }]);
  });

  it("is told shortly, however much is wrong", () => {
    const unknown = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`${index}`.padEnd(100, "x"), 1]));
    const [error] = errorsOf({ ...GOOD, ...unknown });
    expect(error).toMatchObject({ path: "", code: "unknownField" });
    expect(String(error?.params?.field).length).toBeLessThan(1_000);
    const list = check(
      z.array(z.number()),
      Array.from({ length: 100_000 }, () => "x"),
    );
    expect(list.ok || list.errors.length).toBe(200);
  });

  it.each([
    [{ title: undefined }, { path: "title", code: "required" }],
    [{ title: "" }, { path: "title", code: "required" }],
    [{ title: "abcdef" }, { path: "title", code: "tooLong", params: { count: 5 } }],
    [{ title: 3 }, { path: "title", code: "badForm" }],
    [{ summary: "a" }, { path: "summary", code: "summaryTooShort", params: { count: 3 } }],
    [{ side: "US" }, { path: "side", code: "unknownValue" }],
    [{ side: undefined }, { path: "side", code: "required" }],
    [{ themes: [] }, { path: "themes", code: "tooFew", params: { count: 1 } }],
    [{ themes: ["a", "b", "c"] }, { path: "themes", code: "tooMany", params: { count: 2 } }],
    [{ themes: [1] }, { path: "themes.0", code: "badForm" }],
    [{ email: "nobody" }, { path: "email", code: "badEmail" }],
    [{ on: "31.1.2027" }, { path: "on", code: "badDate" }],
    [{ page: 0 }, { path: "page", code: "tooSmall", params: { minimum: 1 } }],
    [{ page: 10 }, { path: "page", code: "tooBig", params: { maximum: 9 } }],
    [{ share: 0 }, { path: "share", code: "notAbove", params: { minimum: 0 } }],
    [{ share: 1 }, { path: "share", code: "notBelow", params: { maximum: 1 } }],
    [{ nested: {} }, { path: "nested.en", code: "required" }],
    [{ more: 1 }, { path: "", code: "unknownField", params: { field: "more" } }],
  ])("is told for %j", (change, error) => {
    expect(errorsOf({ ...GOOD, ...change })).toEqual([error]);
  });

  it("has a sentence in the message files for each code that is not the schema's own", () => {
    const empty = errorsOf({ more: 1, email: "x", on: "x", page: 0, share: 0, themes: [], side: "US" });
    for (const { code } of empty) expect(messagesOf("en").problems).toHaveProperty(code);
  });
});
