import { z } from "zod";
import { day } from "@/lib/language/dates";
import { quantity } from "@/lib/language/decimals";
import { LOCALES } from "@/lib/language/locales";
import { MILESTONE_KINDS } from "@/lib/plan-model/choices";
import { idInAddress, rowId } from "@/lib/platform/schema";
import { projectParams } from "@/lib/projects/schema";
import { LIMITS } from "@/lib/text/limits";
import { codeGiven, line, optionalParagraphs, paragraphs, paragraphsAsTyped, slug } from "@/lib/text/schema";

/** A new milestone or deliverable. */
export const milestoneInput = z.strictObject({
  kind: z.enum(MILESTONE_KINDS).optional(),
  title: line(LIMITS.title),
  language: z.enum(LOCALES),
  /** Key of the plan's work package it belongs to. */
  workPackage: codeGiven(40).nullable().optional(),
  /** Slug of the place that answers for it. */
  place: slug.nullable().optional(),
  /** Id of the person of that place who does. */
  owner: rowId.nullable().optional(),
  dueOn: day,
  expectedOn: day.nullable().optional(),
  completedOn: day.nullable().optional(),
  /** Ids of those that must be reached before. */
  dependsOn: z
    .array(rowId)
    .max(40)
    .transform((ids) => [...new Set(ids)])
    .optional(),
});
export type MilestoneInput = z.output<typeof milestoneInput>;

/** A change of a milestone: what is left out stays. `completedOn: null` opens it again. */
export const milestoneEdit = milestoneInput.partial();
export type MilestoneEdit = z.output<typeof milestoneEdit>;

/** What may change while a project runs; anything else is the agreed plan. */
export const TRACKED: readonly (keyof MilestoneEdit)[] = ["completedOn", "expectedOn", "owner"];

/** A joint update; the parts of the places that are open then go out with it. */
export const updateInput = z.strictObject({
  body: paragraphs(LIMITS.message),
  language: z.enum(LOCALES),
});
export type UpdateInput = z.output<typeof updateInput>;

/** A place's part of the next joint update, as far as it is written. */
export const partInput = z.strictObject({ body: paragraphsAsTyped(LIMITS.message), language: z.enum(LOCALES) });
export type PartInput = z.output<typeof partInput>;

export const REPORTING_INTERVALS = [30, 60, 90, 180] as const;
/** How often a project reports. */
export const reportingIntervalInput = z.strictObject({ days: quantity("reportingDays") });

/** What an indicator was on a day. */
export const indicatorValueInput = z.strictObject({
  on: day,
  value: quantity("indicator"),
  note: optionalParagraphs(LIMITS.reason),
  /** Whether the value is meant, though it is unusual. */
  confirmed: z.array(z.literal("value")).max(1).optional(),
});
export type IndicatorValueInput = z.output<typeof indicatorValueInput>;

/** A change of a value that was entered wrongly, or its removal, with a word why; what is left out stays. */
export const indicatorValueEdit = indicatorValueInput
  .partial()
  .extend({ removed: z.literal(true).optional(), reason: paragraphs(LIMITS.correction) });
export type IndicatorValueEdit = z.output<typeof indicatorValueEdit>;

export const milestoneParams = projectParams.extend({ id: idInAddress });
export const partParams = projectParams.extend({ slug });
export const indicatorParams = projectParams.extend({ key: codeGiven(40) });
export const indicatorValueParams = indicatorParams.extend({ id: idInAddress });
