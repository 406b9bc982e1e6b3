import { z } from "zod";
import { utcInstant as instant } from "@/lib/language/dates";
import { quantity } from "@/lib/language/decimals";
import { QUANTITIES } from "@/lib/language/quantities";
import { bilingual } from "@/lib/language/texts";
import { FORM_SECTIONS } from "@/lib/plan-model/sections";
import { besideFaults, idInAddress, rowId, wholeSchema } from "@/lib/platform/schema";
import { SITE_PAGES, type SitePage } from "@/lib/site/pages";
import { LIMITS } from "@/lib/text/limits";
import { code, line, paragraphs } from "@/lib/text/schema";

const person = z.object({ id: z.int(), name: bilingual });

/** What a round asks of a part of the plan: that it is there, and how many letters it may have at most. */
export const requirementsSchema = z.partialRecord(
  z.enum(FORM_SECTIONS),
  z.strictObject({
    required: z.boolean().default(false),
    longest: quantity("length").nullable().default(null),
  }),
);

/** A call for proposals, as anybody reads it; `assessors` are named to the secretariat only. */
export const roundSchema = z.object({
  id: z.int(),
  title: bilingual,
  opensAt: instant,
  closesAt: instant,
  phase: z.enum(["COMING", "OPEN", "CLOSED"]),
  /** None means all. */
  clusters: z.array(z.string()),
  requirements: requirementsSchema,
  template: z.object({ id: z.int(), title: bilingual, number: z.int() }).nullable(),
  assessors: z.array(person).nullable(),
  /** How many proposals were sent in it. */
  projects: z.int(),
  version: z.int(),
  abilities: z.object({ edit: z.boolean() }),
});
export type RoundView = z.infer<typeof roundSchema>;

/** The round that a plan is sent in; `entered` once it was. */
export const planRound = roundSchema
  .pick({ id: true, title: true, closesAt: true, requirements: true })
  .extend({ entered: z.boolean() });
export type PlanRound = z.infer<typeof planRound>;

export const roundPage = wholeSchema(roundSchema);

const title = line(LIMITS.title);
const fields = z.strictObject({
  title: z.strictObject({ en: title, zh: title }),
  opensAt: instant,
  closesAt: instant,
  clusters: z.array(code(60)).max(20).default([]),
  requirements: requirementsSchema.default({}),
  template: rowId.nullable().default(null),
  assessors: z.array(rowId).max(100).default([]),
});
/** When both moments are given and can be read, it closes after it opens. */
const inOrder = ({ opensAt, closesAt }: { opensAt?: string; closesAt?: string }) =>
  ![opensAt, closesAt].every((each) => instant.safeParse(each).success) ||
  Date.parse(closesAt ?? "") > Date.parse(opensAt ?? "");
const ORDER = { path: ["closesAt"], error: "closesBeforeItOpens", ...besideFaults };

/** A new round. */
export const roundInput = fields.refine(inOrder, ORDER);
export type RoundInput = z.output<typeof roundInput>;

/** A change of a round: what is left out stays. */
export const roundEdit = z
  .strictObject({
    title: fields.shape.title.optional(),
    opensAt: instant.optional(),
    closesAt: instant.optional(),
    clusters: fields.shape.clusters.unwrap().optional(),
    requirements: requirementsSchema.optional(),
    template: rowId.nullable().optional(),
    assessors: fields.shape.assessors.unwrap().optional(),
  })
  .refine(inOrder, ORDER);
export type RoundEdit = z.output<typeof roundEdit>;

export const roundParams = z.object({ id: idInAddress });

const eachPage = <S extends z.ZodType>(schema: S) =>
  Object.fromEntries(SITE_PAGES.map((page) => [page, schema])) as Record<SitePage, S>;

/** What the secretariat can set for the programme. */
export const settingsSchema = z.object({
  proposalsOutsideRounds: z.boolean(),
  amendmentMonths: z.int(),
  amendmentBudgetShare: z.number(),
  /** What the site's own pages say in place of the usual text; null where the usual one stands. */
  texts: z.object(eachPage(bilingual.nullable())),
  version: z.int(),
  /** When they were last changed, and by whom; null while nobody has. */
  changed: z.object({ at: instant, by: bilingual.nullable() }).nullable(),
});
export type Settings = z.infer<typeof settingsSchema>;

/** The months that an amendment may move the end by can be set up to this many. */
export const MOST_MONTHS = QUANTITIES.amendmentMonths.max;
const months = z.int("wholeMonths").min(0, "wholeMonths").max(MOST_MONTHS, "wholeMonths");
// A share is set in whole per cent.
const share = z.number("wholePercent").min(0, "wholePercent").max(1, "wholePercent").multipleOf(0.01, "wholePercent");
/** How many letters a page of the site may have. */
export const LONGEST_SITE_TEXT = LIMITS.page;
const siteText = paragraphs(LONGEST_SITE_TEXT);

/** A change of the settings: what is left out stays. */
export const settingsEdit = z.strictObject({
  proposalsOutsideRounds: z.boolean().optional(),
  amendmentMonths: months.optional(),
  amendmentBudgetShare: share.optional(),
  /** A page's text in both languages; null gives it the usual one back. */
  texts: z.strictObject(eachPage(z.strictObject({ en: siteText, zh: siteText }).nullable().optional())).optional(),
});
export type SettingsEdit = z.output<typeof settingsEdit>;
