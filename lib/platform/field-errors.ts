import type { z } from "zod";
import type { FieldError } from "@/lib/access/problems";

type Issue = z.core.$ZodIssue;

/** How many faults an answer tells; nobody corrects more at once. */
const MOST_FAULTS = 200;
const MOST_NAMES = 10;
const LONGEST_NAME = 60;

/** A schema may name the problem's code itself: `paragraphs(LIMITS.summary).min(20, "summaryTooShort")`. */
const OWN_CODE = /^[a-z][A-Za-z]+$/;

const count = (value: number | bigint) => ({ count: Number(value) });

function tooSmall(issue: Issue & { code: "too_small" }): Omit<FieldError, "path"> {
  if (issue.origin === "string") {
    return Number(issue.minimum) <= 1 ? { code: "required" } : { code: "tooShort", params: count(issue.minimum) };
  }
  if (issue.origin === "array" || issue.origin === "set") return { code: "tooFew", params: count(issue.minimum) };
  // As a form says it of the same number.
  if (Number(issue.minimum) >= 0 && Number(issue.input) < 0) return { code: "negative" };
  return { code: issue.inclusive === false ? "notAbove" : "tooSmall", params: { minimum: Number(issue.minimum) } };
}

function tooBig(issue: Issue & { code: "too_big" }): Omit<FieldError, "path"> {
  if (issue.origin === "string") return { code: "tooLong", params: count(issue.maximum) };
  if (issue.origin === "array" || issue.origin === "set") return { code: "tooMany", params: count(issue.maximum) };
  return { code: issue.inclusive === false ? "notBelow" : "tooBig", params: { maximum: Number(issue.maximum) } };
}

const FORMATS: Record<string, string> = { email: "badEmail", date: "badDate", datetime: "badDate", url: "badAddress" };

function serializeIssue(issue: Issue): Omit<FieldError, "path"> {
  const found = byKind(issue);
  const params = issue.code === "custom" && issue.params ? { params: issue.params } : {};
  return OWN_CODE.test(issue.message) ? { ...found, ...params, code: issue.message } : found;
}

function byKind(issue: Issue): Omit<FieldError, "path"> {
  switch (issue.code) {
    case "too_small":
      return tooSmall(issue);
    case "too_big":
      return tooBig(issue);
    case "invalid_format":
      return { code: FORMATS[issue.format] ?? "badForm" };
    case "invalid_value":
      return missing(issue) ? { code: "required" } : { code: "unknownValue" };
    case "unrecognized_keys":
      return { code: "unknownField", params: { field: namesOf(issue.keys) } };
    default:
      return missing(issue) ? { code: "required" } : { code: "badForm" };
  }
}

/** Names as a sentence can hold them: however many and long they are, the answer stays short. */
function namesOf(keys: string[]): string {
  // Half a character may be what is left of one at the cut.
  const names = keys.slice(0, MOST_NAMES).map((key) => key.slice(0, LONGEST_NAME).replaceAll(/\p{Cs}/gu, ""));
  return [...names, ...(keys.length > MOST_NAMES ? ["…"] : [])].join(", ");
}

const missing = (issue: Issue) => issue.input === undefined && "input" in issue;

/** What is wrong with which field, each once, in codes that the message files have sentences for (under `problems`). */
export function fieldErrorsOf(issues: Issue[]): FieldError[] {
  const told = new Set<string>();
  return issues
    .slice(0, 2 * MOST_FAULTS)
    .map((issue) => ({ path: issue.path.map(String).join("."), ...serializeIssue(issue) }))
    .filter(({ path, code }) => !told.has(`${path} ${code}`) && told.add(`${path} ${code}`))
    .slice(0, MOST_FAULTS);
}

/** Parses a value, and answers with the value or with what is wrong at which field; form and server both call it. */
export function check<S extends z.ZodType>(
  schema: S,
  value: unknown,
): { ok: true; value: z.output<S> } | { ok: false; errors: FieldError[] } {
  const result = schema.safeParse(value, { reportInput: true });
  return result.success ? { ok: true, value: result.data } : { ok: false, errors: fieldErrorsOf(result.error.issues) };
}
