import { z } from "zod";
import { day } from "@/lib/language/dates";
import { LOCALES } from "@/lib/language/locales";
import { type AmendedBasics, amendedFields } from "@/lib/plan-model/basics";
import { plainEditShape } from "@/lib/plan-model/basics-schema";
import { planContent } from "@/lib/plan-model/content";
import { idInAddress, rowId } from "@/lib/platform/schema";
import { projectParams } from "@/lib/projects/schema";
import { LIMITS } from "@/lib/text/limits";
import { line, paragraphs, paragraphsOrEmpty, slug } from "@/lib/text/schema";

const why = paragraphs(LIMITS.remark);
const reason = paragraphsOrEmpty(LIMITS.reason).nullable().optional();
const plan = planContent.shape;

/** A new amendment: a draft that wants what the plan in force says, until it is edited. */
export const amendmentInput = z.strictObject({
  why,
  language: z.enum(LOCALES),
  /** The place that asks, for whoever coordinates several of the project. */
  place: slug.optional(),
  /** What it begins with, where that is not the plan in force: what was being written when that was agreed. */
  from: z.literal("WORKING_COPY").optional(),
});
export type AmendmentInput = z.output<typeof amendmentInput>;

/** What an amendment wants; what is left out stays as it is in its draft. What is fixed and the lead stay always. */
export const amendmentEdit = z.strictObject({
  why: why.optional(),
  language: z.enum(LOCALES).optional(),
  ...plainEditShape<AmendedBasics>(amendedFields()),
  /** The places that shall take part, the lead among them or not. */
  partners: z.array(slug).max(20).optional(),
  sections: plan.sections.optional(),
  milestones: z
    .array(plan.milestones.element.extend({ title: line(LIMITS.title), dueOn: day }))
    .max(200)
    .optional(),
});
export type AmendmentEdit = z.output<typeof amendmentEdit>;

/** Sends a draft to those whose answer it needs, or takes back what was sent. */
export const amendmentMove = z.strictObject({
  to: z.enum(["PROPOSED", "WITHDRAWN"]),
  reason,
  /** The version the caller saw, so that what somebody else changed meanwhile is not sent unseen. */
  version: rowId.optional(),
});
export type AmendmentMove = z.output<typeof amendmentMove>;

/** An answer for one of one's places, or without `place` for the only one that is awaited of the caller. */
export const amendmentAnswer = z
  .strictObject({ accepted: z.boolean(), reason, place: slug.nullable().optional() })
  .superRefine(({ accepted, reason: why }, context) => {
    if (!accepted && !why?.trim()) context.addIssue({ code: "custom", path: ["reason"], message: "reasonRequired" });
  });
export type AmendmentAnswerInput = z.output<typeof amendmentAnswer>;

export const amendmentParams = projectParams.extend({ number: idInAddress });
