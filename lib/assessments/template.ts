import { z } from "zod";
import { entriesOf, rowId } from "@/lib/platform/schema";
import { LIMITS } from "@/lib/text/limits";
import { code, paragraphsOrEmpty } from "@/lib/text/schema";

const text = z.strictObject({ en: z.string().min(1), zh: z.string().min(1) });
const base = { key: z.string().regex(/^[a-z][a-zA-Z]*$/), text, hint: text.nullable().default(null) };

/** Scores go from 0 to this. */
export const HIGHEST = 5;

/** One question of a checklist: a yes or no, a score that counts by its weight, or words. */
export const questionSchema = z.discriminatedUnion("kind", [
  z.strictObject({ ...base, kind: z.literal("YES_NO"), required: z.boolean().default(true) }),
  z.strictObject({
    ...base,
    kind: z.literal("SCORE"),
    required: z.boolean().default(true),
    weight: z.number().positive().default(1),
  }),
  z.strictObject({ ...base, kind: z.literal("COMMENT"), required: z.boolean().default(true) }),
]);
export type Question = z.output<typeof questionSchema>;
export const questionsSchema = z.array(questionSchema).min(1);

/** A checklist as its file has it. */
export const templateFile = z
  .strictObject({ code: z.string().regex(/^[a-z-]+$/), title: text, questions: questionsSchema })
  .refine(({ questions }) => new Set(questions.map(({ key }) => key)).size === questions.length, "keyTwice");

/** What an assessor answers to one question; `comment` goes with any. */
export const answerSchema = z.strictObject({
  value: z
    .union([z.boolean(), z.int().min(0).max(HIGHEST)])
    .nullable()
    .default(null),
  comment: paragraphsOrEmpty(LIMITS.remark).nullable().default(null),
  /** The version of the plan that it was given for; the present one where nothing is said. */
  version: rowId.optional(),
});
export type Answer = z.output<typeof answerSchema>;
export const answersSchema = entriesOf(code(40), answerSchema);
export type Answers = z.output<typeof answersSchema>;

/** Whether a question is answered in its own form. */
export function isAnswered(question: Question, answer: Answer | undefined): boolean {
  if (question.kind === "COMMENT") return !!answer?.comment;
  return typeof answer?.value === (question.kind === "SCORE" ? "number" : "boolean");
}

/** Whether a value has the form that its question asks for; none is always possible. */
export const fits = (question: Question, { value }: Answer): boolean =>
  value === null || typeof value === { YES_NO: "boolean", SCORE: "number", COMMENT: "none" }[question.kind];
