import { z } from "zod";
import { LOCALES } from "@/lib/language/locales";
import { LARGEST_ID } from "@/lib/platform/schema";
import { LIMITS } from "@/lib/text/limits";
import { code, lineOrEmpty } from "@/lib/text/schema";
import { PartnerRole } from "@/prisma/generated/enums";
import { frozenShape } from "./basics-schema";
import { MILESTONE_KINDS } from "./choices";
import { SECTION_SCHEMAS } from "./schema";

// Kept as it is frozen: what is written anew is checked where it comes in.
const day = z.iso.date();
const milestoneId = z.int().min(-LARGEST_ID).max(LARGEST_ID);

/**
 * The whole plan of a project at one moment: what a version freezes, what an amendment starts from and leads to, what
 * two versions are compared in and what the Cooperation Action Plan is printed from.
 */
export const planContent = z.object({
  originalLanguage: z.enum(LOCALES),
  ...frozenShape(),
  /** The places that take part, the lead first; none that declined. */
  partners: z.array(z.object({ place: code(100), role: z.enum(PartnerRole) })),
  /** A section that nobody has written yet is absent. */
  sections: z.object(SECTION_SCHEMAS).partial(),
  milestones: z.array(
    z.object({
      /**
       * One that the plan adds has null, or a number below zero by which others of the plan can name it until it gets
       * its own.
       */
      id: milestoneId.nullable(),
      kind: z.enum(MILESTONE_KINDS),
      title: lineOrEmpty(LIMITS.title),
      language: z.enum(LOCALES),
      workPackage: code(40).nullable(),
      place: code(100).nullable(),
      dueOn: day,
      /** Ids of those that must be reached before. */
      dependsOn: z.array(milestoneId),
    }),
  ),
});
export type PlanContent = z.output<typeof planContent>;
