import { z } from "zod";
import { day } from "@/lib/language/dates";
import { bilingual } from "@/lib/language/texts";
import { idInAddress, rowId, wholeSchema } from "@/lib/platform/schema";
import { projectCardSchema } from "@/lib/projects/present";
import { LIMITS } from "@/lib/text/limits";
import { optionalParagraphs } from "@/lib/text/schema";
import { answersSchema, questionSchema } from "./template";

const instant = z.iso.datetime();
export const ASSESSMENT_STATUSES = ["ASSIGNED", "RECUSED", "STARTED", "SUBMITTED"] as const;
const status = z.enum(ASSESSMENT_STATUSES);
const person = z.object({ id: z.int(), name: bilingual });

/** An assessment as far as the reader sees it: `answers`, `total` and `privateNote` are null where they do not. */
export const assessmentSchema = z.object({
  id: z.int(),
  project: projectCardSchema.pick({ code: true, status: true, title: true, cluster: true, lead: true, partners: true }),
  /** The version that it is about, and the one last sent: answers for an earlier one say so. */
  planVersion: z.int(),
  sentVersion: z.int(),
  template: z.object({ id: z.int(), title: bilingual, number: z.int(), questions: z.array(questionSchema) }),
  assessor: person,
  status,
  declaredAt: instant.nullable(),
  assignedAt: instant,
  /** By when it is asked for. */
  dueOn: z.iso.date(),
  submittedAt: instant.nullable(),
  answers: answersSchema.nullable(),
  total: z.number().nullable(),
  privateNote: z.string().nullable(),
  version: z.int(),
  abilities: z.object({ answer: z.boolean() }),
});
export type AssessmentView = z.infer<typeof assessmentSchema>;

const figures = z.object({ mean: z.number(), spread: z.number() }).nullable();

/** The assessments of the version under review, and what they come to when all are in or the review is over. */
export const assessmentsSchema = z.object({
  items: z.array(assessmentSchema),
  nextCursor: z.null(),
  total: z.int(),
  planVersion: z.int().nullable(),
  allIn: z.boolean(),
  /** Of the totals and of each scored question, by its key; null until then. */
  figures: z.object({ total: figures, questions: z.record(z.string(), figures) }).nullable(),
  /** Who could be asked; empty for those who may not ask. */
  candidates: z.array(person),
  abilities: z.object({ assign: z.boolean() }),
});
export type Assessments = z.infer<typeof assessmentsSchema>;

export const myAssessmentsSchema = wholeSchema(assessmentSchema);

/** Whom to ask for an assessment, and by when; three weeks from today where that is left out. */
export const assignInput = z.strictObject({ assessor: rowId, dueOn: day.optional() });
export type AssignInput = z.output<typeof assignInput>;

/**
 * A step of one's own assessment: STARTED declares that no interest conflicts, RECUSED steps back, SUBMITTED hands it in
 * for good. Answers are saved by question as one types; what is left out stays. Handing in is refused with 409 when
 * `planVersion` is not the version last sent.
 */
export const assessmentEdit = z.strictObject({
  status: z.enum(["STARTED", "RECUSED", "SUBMITTED"]).optional(),
  /** With SUBMITTED: the version of the plan that was open when it was handed in. */
  planVersion: rowId.optional(),
  answers: answersSchema.optional(),
  privateNote: optionalParagraphs(LIMITS.remark),
});
export type AssessmentEdit = z.output<typeof assessmentEdit>;

export const assessmentParams = z.object({ id: idInAddress });
