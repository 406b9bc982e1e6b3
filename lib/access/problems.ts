/** A problem at one field of the input: where (`partners.0`), which message, with which numbers or names in it. */
export type FieldError = { path: string; code: string; params?: Record<string, string | number> };

/** HTTP statuses that a refusal may have (RFC 9110, RFC 6585). */
export type ProblemStatus = 400 | 401 | 403 | 404 | 405 | 409 | 412 | 413 | 415 | 422 | 428 | 429 | 500 | 503;

/** What a page's framework knows an error by that stands for the 404 page, wherever in a page it is thrown. */
const NOT_FOUND = "NEXT_HTTP_ERROR_FALLBACK;404";

/**
 * A refusal with a reason. `code` names the sentence under `problems` in the message files; the edge turns it into
 * `application/problem+json` (RFC 9457) in the caller's language. `extra` travels along as members of the problem,
 * for example `current`: the version that is stored now, when an edit was stale.
 */
export class Problem extends Error {
  constructor(
    readonly status: ProblemStatus,
    readonly code: string,
    readonly more: {
      params?: Record<string, string | number>;
      fields?: FieldError[];
      extra?: Record<string, unknown>;
      headers?: Record<string, string>;
    } = {},
  ) {
    super(code);
    this.name = "Problem";
    if (status === 404) Object.assign(this, { digest: NOT_FOUND });
  }
}

/** A policy's answer: allowed, or not and why; `reason` is the code of a problem. */
export type Decision = { allowed: true } | { allowed: false; reason: string };

export const ALLOWED: Decision = { allowed: true };
/** A refusal for the reason named. */
export const deny = (reason: string): Decision => ({ allowed: false, reason });

/** Throws 401 for a visitor and 403 for anybody else unless the decision allows. */
export function authorize(decision: Decision, actor: unknown): void {
  if (decision.allowed) return;
  if (!actor) throw new Problem(401, "signInFirst");
  throw new Problem(403, decision.reason);
}
