import { z } from "zod";
import { planContent } from "@/lib/plan-model/content";
import { LIMITS } from "@/lib/text/limits";
import { paragraphsOrEmpty } from "@/lib/text/schema";
import { planChangeSchema } from "../versions/present";

/** What is being written beside the version that was sent. */
export const workingCopySchema = z.object({
  /** The number of the version it began from. */
  base: z.int(),
  since: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  version: z.int(),
  content: planContent,
  /** What differs from the plan as everybody else reads it. */
  changes: z.array(planChangeSchema),
  abilities: z.object({ send: z.boolean(), discard: z.boolean() }),
});
export type WorkingCopyView = z.infer<typeof workingCopySchema>;

/** A word that goes with a new version. */
export const versionInput = z.strictObject({ note: paragraphsOrEmpty(LIMITS.reason).nullable().optional() });
