import { z } from "zod";
import { bilingual } from "@/lib/language/texts";
import { shownShape } from "@/lib/plan-model/basics-schema";
import { planContent } from "@/lib/plan-model/content";
import { CONTENT_SECTIONS, FORM_SECTIONS } from "@/lib/plan-model/sections";
import { partnerSchema, projectSchema } from "@/lib/projects/present";
import { planRound } from "@/lib/rounds/schema";

/** How far a part is, by the rules of the check: nothing there, something to do, or nothing more to ask for. */
export const partState = z.object({
  part: z.enum(FORM_SECTIONS),
  state: z.enum(["empty", "begun", "complete"]),
  musts: z.int(),
  shoulds: z.int(),
});
export type PartState = z.infer<typeof partState>;

/** One section of a plan; version 0 where nobody has written it yet. */
export const sectionSchema = z.object({
  section: z.enum(CONTENT_SECTIONS as [string, ...string[]]),
  /** In the section's own form; see the schemas of its fields in the plan's documentation. */
  content: z.record(z.string(), z.unknown()).nullable(),
  version: z.int(),
  editor: bilingual.nullable(),
  updatedAt: z.iso.datetime().nullable(),
  /** The paths of the texts whose translation was written for an earlier original. */
  behind: z.array(z.string()),
});
export type SectionView = z.infer<typeof sectionSchema>;

/** A whole plan as it is now. */
export const planSchema = projectSchema
  .pick({
    code: true,
    status: true,
    version: true,
    originalLanguage: true,
  })
  .extend({
    ...shownShape(),
    partners: z.array(partnerSchema),
    sections: z.array(sectionSchema),
    milestones: planContent.shape.milestones,
    parts: z.array(partState),
    abilities: z.object({ edit: z.boolean() }),
  });
export type PlanView = z.infer<typeof planSchema>;

/** What is missing or inconsistent in a plan, each with its sentence, and how far each part is. */
const finding = z.object({
  severity: z.enum(["must", "should"]),
  code: z.string(),
  part: z.enum(FORM_SECTIONS),
  path: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  message: bilingual,
});
export const findingPage = z.object({
  items: z.array(finding),
  parts: z.array(partState),
  musts: z.int(),
  shoulds: z.int(),
  /** The call for proposals that it is sent in. */
  round: planRound.nullable(),
});
export type FindingView = z.infer<typeof finding>;
export type FindingPage = z.infer<typeof findingPage>;
