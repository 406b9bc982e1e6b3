import { z } from "zod";
import { Problem } from "@/lib/access/problems";
import { withoutFaults } from "@/lib/text/characters";
import { excerpt } from "@/lib/text/excerpt";
import { LIMITS } from "@/lib/text/limits";
import type { Fields } from "./bridge";

/** Keeps, for ten minutes and in the person's own browser, what was typed into an invitation and what was wrong with it. */
export const REFUSED_ACCEPTANCE_COOKIE = "tandem.refused-acceptance";
export const REFUSED_SECONDS = 600;

const TYPED = ["nameEn", "nameZh", "language", "timeZone"] as const;

const refused = z.object({
  typed: z.record(z.string(), z.string()),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  fields: z.array(
    z.object({
      path: z.string(),
      code: z.string(),
      params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    }),
  ),
});
export type RefusedAcceptance = z.infer<typeof refused>;

/** The cookie's value for what was refused; the password is not kept. */
export function serializeRefused(fields: Fields, refusal: unknown): string {
  const problem = refusal instanceof Problem ? refusal : new Problem(500, "unexpected");
  const kept: RefusedAcceptance = {
    typed: Object.fromEntries(
      TYPED.map((name) => [name, excerpt(withoutFaults(fields[name] ?? ""), LIMITS.personName)]),
    ),
    code: problem.code,
    params: problem.more.params,
    fields: (problem.more.fields ?? []).map(({ path, code, params }) => ({ path, code, params })),
  };
  return Buffer.from(JSON.stringify(kept)).toString("base64url");
}

/** Reads it back; null when there is none or it is not ours. */
export function parseRefused(value: string | undefined): RefusedAcceptance | null {
  try {
    const result = refused.safeParse(JSON.parse(Buffer.from(value ?? "", "base64url").toString()));
    return result.success ? result.data : null;
  } catch {
    return null;
  }
}
