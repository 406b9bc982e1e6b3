import type { z } from "zod";

type Check = { _zod: { def: { check: string; maximum?: number } } };
type Inner = {
  def: {
    type: string;
    checks?: Check[];
    format?: string;
    innerType?: Inner;
    in?: Inner;
    element?: Inner;
    keyType?: Inner;
    valueType?: Inner;
    options?: Inner[];
    shape?: Record<string, Inner>;
    entries?: Record<string, string>;
    values?: unknown[];
  };
};

/** A character as JSON may write it: `\u6c34`. */
const CHARACTER = 6;
const NUMBER = 26;
/** A day, a moment, an address of mail: texts whose form bounds them. */
const FORMATTED = 320;
/** As many entries as any record of ours has: places, sides, parts. */
export const MOST_ENTRIES = 100;

const maximumOf = ({ def }: Inner) =>
  def.checks?.find(({ _zod }) => _zod.def.check === "max_length")?._zod.def.maximum ?? null;
const text = (characters: number) => characters * CHARACTER + 2;

function longest(schema: Inner): number {
  const { def } = schema;
  const inner = def.innerType ?? def.in;
  if (inner) return Math.max(4, longest(inner));
  switch (def.type) {
    case "string":
      return text(maximumOf(schema) ?? (def.format && def.format !== "regex" ? FORMATTED : Number.POSITIVE_INFINITY));
    case "number":
    case "bigint":
      return NUMBER;
    case "boolean":
    case "null":
      return 5;
    case "enum":
      return text(Math.max(...Object.values(def.entries ?? {}).map((entry) => entry.length)));
    case "literal":
      return text(Math.max(...(def.values ?? []).map((value) => String(value).length)));
    case "union":
      return Math.max(...(def.options ?? []).map(longest));
    case "array":
      return 2 + (maximumOf(schema) ?? Number.POSITIVE_INFINITY) * (longest(def.element as Inner) + 1);
    case "record":
      return 2 + MOST_ENTRIES * (longest(def.keyType as Inner) + longest(def.valueType as Inner) + 2);
    case "object":
      return Object.entries(def.shape ?? {}).reduce((sum, [name, field]) => sum + name.length + 4 + longest(field), 2);
    default:
      return Number.POSITIVE_INFINITY;
  }
}

/**
 * How many bytes the longest JSON has that a schema takes, whichever way its characters are written; infinite where the
 * schema bounds no characters. The limits of characters are the rule: what they allow, no limit of bytes may refuse.
 */
export const longestJson = (schema: z.ZodType): number => longest(schema as unknown as Inner);
