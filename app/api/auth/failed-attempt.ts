import { z } from "zod";
import { Problem } from "@/lib/access/problems";
import { withoutFaults } from "@/lib/text/characters";
import { excerpt } from "@/lib/text/excerpt";

/** Keeps, for one minute and in the person's own browser, what was typed and what was wrong with it. */
export const FAILED_ATTEMPT_COOKIE = "tandem.failed-attempt";

const failedAttempt = z.object({
  email: z.string(),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  fields: z.array(z.object({ path: z.string(), code: z.string() })),
});
export type FailedAttempt = z.infer<typeof failedAttempt>;

/** The cookie's value for a refused attempt; the password is not kept. */
export function serializeAttempt(email: string, refusal: unknown): string {
  const problem = refusal instanceof Problem ? refusal : new Problem(500, "unexpected");
  const attempt: FailedAttempt = {
    email: excerpt(withoutFaults(email), 254),
    code: problem.code,
    params: problem.more.params,
    fields: (problem.more.fields ?? []).map(({ path, code }) => ({ path, code })),
  };
  return Buffer.from(JSON.stringify(attempt)).toString("base64url");
}

/** Reads it back; null when there is none or it is not ours. */
export function parseAttempt(value: string | undefined): FailedAttempt | null {
  try {
    const result = failedAttempt.safeParse(JSON.parse(Buffer.from(value ?? "", "base64url").toString()));
    return result.success ? result.data : null;
  } catch {
    return null;
  }
}
