import { z } from "zod";
import { LOCALES } from "@/lib/language/locales";
import { bilingual, written } from "@/lib/language/texts";
import { placeNamed } from "@/lib/places/schema";
import { INDICATOR_KINDS, MILESTONE_KINDS } from "@/lib/plan-model/choices";
import { pageSchema } from "@/lib/platform/schema";
import { HEALTHS } from "@/lib/project-rules/health";

const language = z.enum(LOCALES);
const day = z.iso.date();
const instant = z.iso.datetime();

/** A milestone or deliverable; who owns it is told to those who are signed in. */
export const milestoneSchema = z.object({
  id: z.int(),
  kind: z.enum(MILESTONE_KINDS),
  title: z.string(),
  language,
  workPackage: z.string().nullable(),
  place: placeNamed.nullable(),
  owner: z.object({ id: z.int(), name: bilingual }).nullable(),
  dueOn: day,
  /** The day in the plan first agreed. */
  baselineOn: day.nullable(),
  expectedOn: day.nullable(),
  completedOn: day.nullable(),
  late: z.boolean(),
  /** By the rules of a project's health; null once it is reached. */
  health: z.enum(HEALTHS).nullable(),
  dependsOn: z.array(z.int()),
  version: z.int(),
  /** Where it is talked about; null while it stands in a version that is not sent. */
  threadId: z.int().nullable(),
});
export type MilestoneView = z.infer<typeof milestoneSchema>;

/** A place's part of a joint update. */
export const partSchema = z.object({
  place: placeNamed,
  body: z.string(),
  language,
  author: bilingual,
  updatedAt: instant,
});
export type PartView = z.infer<typeof partSchema>;

/** A place's part of the next update; version 0 while nothing is written. */
export const openPartSchema = z.object({
  place: placeNamed,
  body: z.string(),
  language: language.nullable(),
  author: bilingual.nullable(),
  updatedAt: instant.nullable(),
  version: z.int(),
  abilities: z.object({ edit: z.boolean() }),
});
export type OpenPartView = z.infer<typeof openPartSchema>;

/** A joint update with the parts that went into it. */
export const updateSchema = z.object({
  id: z.int(),
  body: z.string(),
  language,
  author: bilingual,
  createdAt: instant,
  threadId: z.int(),
  parts: z.array(partSchema),
});
export type UpdateView = z.infer<typeof updateSchema>;

/** How often a project reports, and when the next update is asked for; null where none is. */
export const reportingIntervalSchema = z.object({
  days: z.int(),
  lastActivityAt: instant,
  dueOn: day.nullable(),
  version: z.int(),
  abilities: z.object({ change: z.boolean() }),
});
export type ReportingIntervalView = z.infer<typeof reportingIntervalSchema>;

/** An indicator of the plan with its values over time, the oldest first. */
export const indicatorSchema = z.object({
  key: z.string(),
  name: written,
  kind: z.enum(INDICATOR_KINDS),
  unit: written,
  baseline: z.number().nullable(),
  target: z.number().nullable(),
  measured: written,
  values: z.array(
    z.object({
      id: z.int(),
      on: day,
      value: z.number(),
      note: z.string().nullable(),
      author: bilingual.nullable(),
      at: instant,
      version: z.int(),
    }),
  ),
  /** What values were before they were corrected or removed, and why, the oldest first. */
  corrections: z.array(
    z.object({
      valueId: z.int(),
      on: day,
      value: z.number(),
      /** What it became; null where it was removed. */
      became: z.object({ on: day, value: z.number() }).nullable(),
      reason: z.string(),
      author: bilingual.nullable(),
      at: instant,
    }),
  ),
});
export type IndicatorView = z.infer<typeof indicatorSchema>;

export const milestonePage = pageSchema(milestoneSchema);
export const updatePage = pageSchema(updateSchema);
export const partPage = pageSchema(openPartSchema);
export const indicatorPage = pageSchema(indicatorSchema);
