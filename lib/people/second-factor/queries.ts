import { z } from "zod";
import type { Actor, MaybeActor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/problems";
import { maySeeMe } from "@/lib/people/policy";
import { primary } from "@/lib/platform/database";
import { matching } from "@/lib/text/schema";

/** Whether a code is asked for when one signs in, as its person sees it. */
export const secondFactorSchema = z.object({
  since: z.iso.datetime().nullable(),
  recoveryCodesLeft: z.int(),
  dueAt: z.iso.datetime().nullable().describe("From when your roles rest in a session without a second factor."),
});

/** The code that the application shows. */
export const codeInput = z.strictObject({ code: matching(/^\d{6}$/, 6, "wrongCode") });

/** How the person's second factor stands. */
export async function secondFactorOf(actor: MaybeActor): Promise<z.infer<typeof secondFactorSchema>> {
  authorize(maySeeMe(actor), actor);
  const { personId, secondFactorDue } = actor as Actor;
  const [factor, recoveryCodesLeft] = await Promise.all([
    primary().secondFactor.findUnique({ where: { personId }, select: { confirmedAt: true } }),
    primary().recoveryCode.count({ where: { personId, usedAt: null } }),
  ]);
  return {
    since: factor?.confirmedAt?.toISOString() ?? null,
    recoveryCodesLeft,
    dueAt: secondFactorDue?.toISOString() ?? null,
  };
}
