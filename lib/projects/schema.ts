import { z } from "zod";
import { day } from "@/lib/language/dates";
import { LOCALES } from "@/lib/language/locales";
import { basicFields } from "@/lib/plan-model/basics";
import { editShape, firstShape } from "@/lib/plan-model/basics-schema";
import { FORM_SECTIONS } from "@/lib/plan-model/sections";
import { besideFaults, pageLimit, rowId } from "@/lib/platform/schema";
import { STATUSES } from "@/lib/project-rules/status";
import { LIMITS } from "@/lib/text/limits";
import {
  code,
  codeGiven,
  cursor,
  optionalParagraphs,
  paragraphs,
  paragraphsOrEmpty,
  set,
  slug,
} from "@/lib/text/schema";
import { PartnerLevel, PartnerStatus } from "@/prisma/generated/enums";

const { answer: ANSWER } = LIMITS;

const date = day.nullable().optional();
const reason = paragraphsOrEmpty(LIMITS.reason).nullable().optional();

/** When both dates are given and can be read, the end is not before the start; dates of this form sort as they are. */
export const inOrder = ({ startsOn, endsOn }: { startsOn?: string | null; endsOn?: string | null }): boolean =>
  ![startsOn, endsOn].every((each) => day.safeParse(each).success) || (endsOn ?? "") >= (startsOn ?? "");
const DATES = { path: ["endsOn"], error: "endsBeforeStart", ...besideFaults };

/** A new project: a draft, or with `status: "PROPOSED"` at once a proposal. */
export const projectInput = z
  .strictObject({
    status: z.enum(["DRAFT", "PROPOSED"]).default("DRAFT"),
    /** The place that leads it: one the proposer coordinates. */
    lead: slug,
    /** The places invited to take part. */
    partners: set(slug, 20).default([]),
    originalLanguage: z.enum(LOCALES),
    ...firstShape(),
    /** Code of a project whose plan it begins with: what is said there, without its dates, places and sums. */
    from: code(20).optional(),
    /** The open call for proposals that it is meant for; without one it goes into the one that closes first. */
    round: rowId.optional(),
  })
  .refine(inOrder, DATES)
  .superRefine(({ title, originalLanguage }, context) => {
    // What cannot be read has a fault of its own.
    const isRead = LOCALES.includes(originalLanguage) && (title ? typeof title === "object" : title === undefined);
    if (isRead && !title?.[originalLanguage])
      context.addIssue({ code: "custom", path: ["title", originalLanguage], message: "required" });
  }, besideFaults);
export type ProjectInput = z.input<typeof projectInput>;

/**
 * A change of a proposal: what is left out stays, `null` clears. Dates may contradict each other until the check before
 * sending.
 */
export const projectEdit = z.strictObject(editShape(basicFields()));
export type ProjectEdit = z.output<typeof projectEdit>;

/** The open call that a draft is meant for. */
export const roundChoice = z.strictObject({ round: rowId });

/** Something an agreement still waits for. */
export const conditionInput = z.strictObject({
  text: paragraphs(LIMITS.note),
  language: z.enum(LOCALES),
  dueOn: date,
});

/** A move; `from` is the status the caller saw, so that a move somebody else made meanwhile is noticed. */
export const transitionInput = z.strictObject({
  to: z.enum(STATUSES),
  from: z.enum(STATUSES).optional(),
  reason,
  /** With a decision: the number of the version that it was made on. */
  version: rowId.optional(),
  /** With a decision: what the assessors' advice to the places comes to, in one language or both. */
  answer: z.strictObject({ en: optionalParagraphs(ANSWER), zh: optionalParagraphs(ANSWER) }).optional(),
  /** The parts of the plan that changes are asked for in, with CHANGES_REQUESTED. */
  sections: z
    .array(z.enum(FORM_SECTIONS))
    .max(FORM_SECTIONS.length)
    .transform((values) => [...new Set(values)])
    .optional(),
  /** What an agreement still waits for, with AGREED. */
  conditions: z.array(conditionInput).max(20).optional(),
});
export type TransitionInput = z.output<typeof transitionInput>;

/** Which place is invited. */
export const inviteInput = z.strictObject({ slug });

const answerStatus = z.enum(PartnerStatus);

/** A place's answer to an invitation; INVITED leaves it open, or opens it again, and says what would have to be otherwise. */
export type AnswerInput = {
  status: z.output<typeof answerStatus>;
  reason?: string | null;
  wishes?: string | null;
};

/**
 * A change of a place's part, one at a time: its own answer to the invitation; or from those who manage the project, what
 * its coordinators may do, or whether a draft is open to it.
 */
export const partnerEdit = z
  .strictObject({
    status: answerStatus.optional(),
    reason,
    /** With INVITED: under what else the place would take part; null takes its yes or no back. */
    wishes: paragraphsOrEmpty(LIMITS.reason).nullable().optional(),
    level: z.enum(PartnerLevel).optional(),
    shared: z.boolean().optional(),
  })
  .refine(({ status, level, shared }) => [status, level, shared].filter((one) => one !== undefined).length === 1, {
    path: ["status"],
    error: "required",
  })
  .refine(({ status, wishes }) => status !== "INVITED" || wishes === null || !!wishes, {
    path: ["wishes"],
    error: "wishesMissing",
  })
  .refine(({ status, wishes }) => status === "INVITED" || !wishes, { path: ["wishes"], error: "wishesOfNoAnswer" });
export type PartnerEdit = z.output<typeof partnerEdit>;

/** One page of a list inside a project. */
export const pageQuery = z.object({ limit: pageLimit(50), cursor: cursor.optional() });
export type Page = z.output<typeof pageQuery>;

export const projectParams = z.object({ code: codeGiven(20) });
export const partnerParams = projectParams.extend({ slug });
export const clusterParams = z.object({ code: codeGiven(60) });
