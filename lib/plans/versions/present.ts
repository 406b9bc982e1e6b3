import { z } from "zod";
import { LOCALES } from "@/lib/language/locales";
import { bilingual } from "@/lib/language/texts";
import { planContent } from "@/lib/plan-model/content";
import { SECTION_NAMES } from "@/lib/plan-model/sections";
import { pageSchema } from "@/lib/platform/schema";
import { PlanVersionCause } from "@/prisma/generated/enums";
import type { PlanChange } from "./difference";

/** A version as it stands in a list; the plan as it is now, which nobody froze, has neither number nor cause. */
export const versionCardSchema = z.object({
  number: z.int().nullable(),
  cause: z.enum(PlanVersionCause).nullable(),
  /** SHA-256 of the content's canonical JSON (RFC 8785), in hexadecimal. */
  fingerprint: z.string(),
  at: z.iso.datetime(),
  person: bilingual.nullable(),
  /** Whether it is the plan first agreed, by which progress is measured. */
  baseline: z.boolean(),
  /** Whether it is the agreed plan that the project runs by. */
  inForce: z.boolean(),
});
export type VersionCard = z.infer<typeof versionCardSchema>;

export const versionList = pageSchema(versionCardSchema);

/** A version with the whole plan in it. */
export const versionSchema = versionCardSchema.extend({ content: planContent });
export type Version = z.infer<typeof versionSchema>;

const parts = z.array(z.object({ kind: z.enum(["same", "added", "removed"]), text: z.string() }));
const value = z
  .object({ as: z.string(), value: z.union([z.string(), z.number()]), currency: z.string().optional() })
  .nullable();
const label = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("text"), text: bilingual }),
  z.object({ kind: z.literal("place"), place: z.string() }),
  z.object({ kind: z.literal("side"), side: z.string() }),
  z.object({ kind: z.literal("line"), place: z.string(), year: z.int(), source: z.string() }),
]);

/** One thing that differs between two plans: a part's own fields, or one item of a list in it. */
export const planChangeSchema = z.object({
  part: z.enum(SECTION_NAMES),
  list: z.string().nullable(),
  key: z.string(),
  label: label.nullable(),
  within: label.nullable(),
  became: z.enum(["added", "removed", "changed", "moved"]),
  moved: z.object({ from: z.int(), to: z.int() }).nullable(),
  fields: z.array(
    z.discriminatedUnion("kind", [
      z.object({
        field: z.string(),
        kind: z.literal("text"),
        texts: z.array(z.object({ language: z.enum(LOCALES), parts })),
      }),
      z.object({ field: z.string(), kind: z.literal("value"), before: value, after: value }),
      z.object({
        field: z.string(),
        kind: z.literal("codes"),
        of: z.enum(["themes", "challenges", "sdgs", "plan"]),
        names: z.record(z.string(), bilingual),
        unchanged: z.array(z.string()),
        added: z.array(z.string()),
        removed: z.array(z.string()),
      }),
    ]),
  ),
}) as z.ZodType<PlanChange>;

/** What differs between two versions. */
export const differenceSchema = z.object({
  from: versionCardSchema,
  to: versionCardSchema,
  changes: z.array(planChangeSchema),
});
export type Difference = z.infer<typeof differenceSchema>;
