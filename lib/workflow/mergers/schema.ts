import { z } from "zod";
import { bilingual, written } from "@/lib/language/texts";
import { idInAddress } from "@/lib/platform/schema";
import { projectParams } from "@/lib/projects/schema";
import { LIMITS } from "@/lib/text/limits";
import { codeGiven, paragraphs } from "@/lib/text/schema";

const named = z.object({ code: z.string(), title: written });

/** The proposal in which this one shall go on, and why. */
export const mergerInput = z.strictObject({
  into: codeGiven(20),
  reason: paragraphs(LIMITS.reason),
});
export type MergerInput = z.output<typeof mergerInput>;

/** The other lead's answer; the one who offered can take an offer back with `accepted: false`. */
export const mergerAnswer = z.strictObject({ accepted: z.boolean() });

export const mergerParams = projectParams.extend({ id: idInAddress });

/** An offer to let one proposal go on in another. */
export const mergerSchema = z.object({
  id: z.int(),
  from: named,
  into: named,
  reason: z.string(),
  offeredBy: bilingual,
  offeredAt: z.iso.datetime(),
  accepted: z.boolean().nullable(),
  answeredAt: z.iso.datetime().nullable(),
  abilities: z.object({ accept: z.boolean(), refuse: z.boolean() }),
});
export type MergerView = z.infer<typeof mergerSchema>;

/** All that concerns a project's going on in another: open offers, where it went on, and what went on in it. */
export const mergersSchema = z.object({
  items: z.array(mergerSchema),
  mergedInto: named.nullable(),
  absorbed: z.array(named),
  abilities: z.object({ offer: z.boolean() }),
});
export type MergersView = z.infer<typeof mergersSchema>;
