import { z } from "zod";
import { LOCALES } from "@/lib/language/messages";
import { written } from "@/lib/language/texts";
import { MILESTONE_KINDS } from "./choices";
import { SECTION_FORMS } from "./sections";

// Kept as it is frozen: what is written anew is checked where it comes in.
const day = z.iso.date();

/**
 * The whole plan of a project at one moment: what a version freezes, what an amendment starts from and leads to, what
 * two versions are compared in and what the Urban Cooperation Action Plan is printed from.
 */
export const planContent = z.object({
  originalLanguage: z.enum(LOCALES),
  title: written,
  summary: written,
  cluster: z.string(),
  themes: z.array(z.string()),
  challenges: z.array(z.string()),
  sdgs: z.array(z.int()),
  startsOn: day.nullable(),
  endsOn: day.nullable(),
  /** The places that take part, the lead first; none that declined. */
  partners: z.array(z.object({ place: z.string(), role: z.enum(["LEAD", "PARTNER"]) })),
  /** A section that nobody has written yet is absent. */
  sections: z.object(SECTION_FORMS).partial(),
  milestones: z.array(
    z.object({
      /**
       * One that the plan adds has null, or a number below zero by which others of the plan can name it until it gets
       * its own.
       */
      id: z.int().nullable(),
      kind: z.enum(MILESTONE_KINDS),
      title: z.string(),
      language: z.enum(LOCALES),
      workPackage: z.string().nullable(),
      place: z.string().nullable(),
      dueOn: day,
      /** Ids of those that must be reached before. */
      dependsOn: z.array(z.int()),
    }),
  ),
});
export type PlanContent = z.output<typeof planContent>;
