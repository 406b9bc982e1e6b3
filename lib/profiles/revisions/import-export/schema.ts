import { z } from "zod";
import { code, matching, slug } from "@/lib/text/schema";
import { contentSchema, itemSchema, revisionNumber } from "../schema";

/** One item as files carry it; without a key it is found again by its title, or is new. */
const exchangedItem = itemSchema.extend({
  key: itemSchema.shape.key.optional(),
  themes: itemSchema.shape.themes.default([]),
});

/** One profile as files carry it; `revision` is the one it was exported from. */
export const exchangedProfile = contentSchema.extend({
  slug,
  revision: revisionNumber.optional(),
  populationYear: contentSchema.shape.populationYear.default(null),
  populationSource: contentSchema.shape.populationSource.default(null),
  areaYear: contentSchema.shape.areaYear.default(null),
  areaSource: contentSchema.shape.areaSource.default(null),
  challenges: contentSchema.shape.challenges.default([]),
  notes: contentSchema.shape.notes.default([]),
  practices: z.array(exchangedItem).max(60),
  priorities: z.array(exchangedItem).max(60),
});
export type ExchangedProfile = z.output<typeof exchangedProfile>;

/** The name by which a JSON file says what it is. */
export const FORMAT = "tandem-profiles-1";

/** The two kinds of file. */
export const FORMATS = ["json", "xlsx"] as const;
export type Format = (typeof FORMATS)[number];
export const MEDIA_TYPES = {
  json: "application/json",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const satisfies Record<Format, string>;
export const LONGEST_FILE = 8 * 1024 * 1024;
/** How many profiles one file may hold. */
export const MOST_PROFILES = 1_000;

/** What an export is asked for. */
export const exportQuery = z.object({ format: z.enum(FORMATS).default("json") });

/** How many questions about the numbers of one file are asked; a file with more was not meant so. */
export const MOST_ANSWERS = 100;

/**
 * An import without a plan is a dry run; with the plan that the dry run answered, it is carried out. `answer` gives back
 * the answers to what it asked, in both.
 */
export const importQuery = z.object({
  plan: code(100).optional(),
  answer: z
    .array(matching(/^[^=]+=-?\d+(\.\d+)?$/, 200))
    .max(MOST_ANSWERS)
    .optional(),
});
