import { describe, expect, it } from "vitest";
import { z } from "zod";
import { routes } from "@/app/api/v1/openapi.json/routes";
import { isRuled } from "@/lib/text/schema";

type Def = {
  type: string;
  format?: string;
  innerType?: z.ZodType;
  in?: z.ZodType;
  element?: z.ZodType;
  shape?: Record<string, z.ZodType>;
  options?: z.ZodType[];
  keyType?: z.ZodType;
  valueType?: z.ZodType;
  checks?: { _zod: { def: { check: string; format?: string; value?: number } } }[];
};

/** Formats of so few characters that no rule for texts is needed. */
const CLOSED = new Set(["date", "datetime", "uuid"]);
const FINITE = new Set(["enum", "literal", "boolean", "null"]);

/** The largest and smallest number a schema takes, as its checks say. */
const bounds = (schema: z.ZodType) => {
  const { minValue, maxValue } = schema as unknown as { minValue: number; maxValue: number };
  return { minValue, maxValue };
};

/** What is wrong with the inputs of a schema: a text that no rule governs, an integer that no column holds. */
function faultsOf(schema: z.ZodType, at: string): string[] {
  const def = schema.def as unknown as Def;
  if (FINITE.has(def.type)) return [];
  if (def.type === "string")
    return isRuled(schema) || CLOSED.has(def.format ?? "") ? [] : [`${at}: a text without a rule`];
  if (def.type === "number") {
    const { minValue, maxValue } = bounds(schema);
    if (!Number.isFinite(minValue) || !Number.isFinite(maxValue)) return [`${at}: a number without bounds`];
    return maxValue === Number.MAX_SAFE_INTEGER ? [`${at}: an integer that no column holds`] : [];
  }
  if (def.type === "unknown" || def.type === "any") return [`${at}: anything`];
  const inner = [
    ...Object.entries(def.shape ?? {}),
    ...(def.options ?? []).map((option, index) => [`(${index})`, option] as const),
    ...(["innerType", "in", "element", "keyType", "valueType"] as const).flatMap((name) =>
      def[name] ? [[name === "element" ? "[]" : "", def[name]] as const] : [],
    ),
  ];
  return inner.flatMap(([name, part]) => faultsOf(part as z.ZodType, name ? `${at}.${name}` : at));
}

describe("every input of every endpoint", () => {
  const found = routes().flatMap(({ path, methods }) =>
    Object.entries(methods).flatMap(([method, contract]) =>
      (["params", "query", "input"] as const).flatMap((part) => {
        const schema = contract?.[part];
        return schema ? faultsOf(schema, `${method} ${path.replace("/api/v1", "")} ${part}`) : [];
      }),
    ),
  );

  it("is a text under the rules of lib/text, a number within bounds, or one of a list", () => {
    // Two take what one of several schemas checks later, by the section that the path names, or field by field.
    expect(found).toEqual([
      "PATCH /projects/{code}/plan/{section} input: anything",
      "PATCH /projects/{code}/final-report input: anything",
    ]);
  });

  it("is noticed where it is none of them", () => {
    expect(faultsOf(z.object({ a: z.string().max(5), b: z.array(z.int().min(1).max(9)) }), "x")).toEqual([
      "x.a: a text without a rule",
    ]);
    expect(faultsOf(z.number().optional(), "x")).toHaveLength(1);
    expect(faultsOf(z.int().positive(), "x")).toEqual(["x: an integer that no column holds"]);
  });
});
