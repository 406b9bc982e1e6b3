import { z } from "zod";
import { Problem } from "@/lib/access/problems";
import { ownCookie } from "@/lib/platform/cookies";
import { withoutFaults } from "@/lib/text/characters";
import { excerpt } from "@/lib/text/excerpt";
import { LIMITS } from "@/lib/text/limits";
import type { Fields } from "./bridge";

/** The cookie that keeps, in the person's own browser, what was typed into an invitation and what was wrong with it. */
export const KEPT_ACCEPTANCE_COOKIE = "tandem.kept-acceptance";
/** As long as one may be at another provider meanwhile. */
const KEPT_SECONDS = 15 * 60;

const TYPED = ["nameEn", "nameZh", "language", "timeZone"] as const;
const params = z.record(z.string(), z.union([z.string(), z.number()])).optional();

const kept = z.object({
  typed: z.record(z.string(), z.string()),
  /** What was wrong, where something was. */
  refused: z
    .object({
      code: z.string(),
      params,
      fields: z.array(z.object({ path: z.string(), code: z.string(), params })),
    })
    .nullable(),
});
export type KeptAcceptance = z.infer<typeof kept>;

function cookieOf(fields: Fields, refused: KeptAcceptance["refused"]): string {
  // The password is not kept.
  const typed = TYPED.flatMap((name) => {
    const text = fields[name];
    return text === undefined ? [] : [[name, excerpt(withoutFaults(text), LIMITS.personName)]];
  });
  const value: KeptAcceptance = { typed: Object.fromEntries(typed), refused };
  return ownCookie(KEPT_ACCEPTANCE_COOKIE, Buffer.from(JSON.stringify(value)).toString("base64url"), KEPT_SECONDS);
}

/** Keeps what was typed while somebody is at another provider. */
export const keepTyped = (fields: Fields): string => cookieOf(fields, null);

/** Keeps what was typed, and why it was refused. */
export function keepRefused(fields: Fields, refusal: unknown): string {
  const { code, more } = refusal instanceof Problem ? refusal : new Problem(500, "unexpected");
  const faults = (more.fields ?? []).map(({ path, code: fault, params: values }) => ({
    path,
    code: fault,
    params: values,
  }));
  return cookieOf(fields, { code, params: more.params, fields: faults });
}

/** Forgets it, once the invitation is accepted. */
export const keepNothing = (): string => ownCookie(KEPT_ACCEPTANCE_COOKIE, "", 0);

/** Reads it back; null when there is none or it is not ours. */
export function keptIn(value: string | undefined): KeptAcceptance | null {
  try {
    const result = kept.safeParse(JSON.parse(Buffer.from(value ?? "", "base64url").toString()));
    return result.success ? result.data : null;
  } catch {
    return null;
  }
}
