import { describe, expect, it } from "vitest";
import { z } from "zod";
import { SECTION_SCHEMAS } from "@/lib/plan-model/schema";
import { longestJson } from "./longest-json";

describe("the bytes that a limit of characters allows", () => {
  it("takes every text to its last character, however JSON writes it", () => {
    const schema = z.strictObject({ title: z.string().trim().max(160), days: z.array(z.int()).max(3).default([]) });
    const longest = JSON.stringify({ title: "\u0001".repeat(160), days: [-9007199254740991, -1, -1] });
    expect(longestJson(schema)).toBeGreaterThanOrEqual(longest.length);
  });

  it("takes 60 work packages with 6,000 characters in each language", () => {
    const text = "水".repeat(6_000);
    const item = { key: "package-01", title: { en: null, zh: null }, description: { en: text, zh: text } };
    const bytes = Buffer.byteLength(JSON.stringify({ items: Array(60).fill(item) }));
    expect(longestJson(SECTION_SCHEMAS.workPackages)).toBeGreaterThan(bytes);
  });

  it("is infinite where nothing bounds the characters", () => {
    expect(longestJson(z.record(z.string().max(20), z.unknown()))).toBe(Number.POSITIVE_INFINITY);
    expect(longestJson(z.strictObject({ text: z.string() }))).toBe(Number.POSITIVE_INFINITY);
  });
});
