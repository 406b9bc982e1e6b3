import { z } from "zod";
import { LOCALES } from "@/lib/language/locales";
import { bilingual } from "@/lib/language/texts";
import { idInAddress, pageSchema } from "@/lib/platform/schema";
import { projectParams } from "@/lib/projects/schema";
import { LIMITS } from "@/lib/text/limits";
import { paragraphsOrEmpty } from "@/lib/text/schema";

const instant = z.iso.datetime();

/** What an agreement waits for, and what came of it. */
export const conditionSchema = z.object({
  id: z.int(),
  text: z.string(),
  language: z.enum(LOCALES),
  dueOn: z.iso.date().nullable(),
  late: z.boolean(),
  setBy: bilingual,
  setAt: instant,
  /** How it is met: what a coordinator reports, or what whoever holds it met has written. */
  note: z.string().nullable(),
  met: z.boolean(),
  metBy: bilingual.nullable(),
  metAt: instant.nullable(),
  version: z.int(),
  abilities: z.object({ report: z.boolean(), decide: z.boolean() }),
});
export type ConditionView = z.infer<typeof conditionSchema>;

export const conditionPage = pageSchema(conditionSchema);

/** A coordinator says how a condition is met (`note`); a reviewer holds it met, or open again (`met`). */
export const conditionEdit = z.strictObject({
  met: z.boolean().optional(),
  note: paragraphsOrEmpty(LIMITS.reason).nullable().optional(),
});
export type ConditionEdit = z.output<typeof conditionEdit>;

export const conditionParams = projectParams.extend({ id: idInAddress });
