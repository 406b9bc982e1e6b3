import { z } from "zod";
import { year } from "@/lib/language/dates";
import { decimal } from "@/lib/language/decimals";
import { QUANTITIES } from "@/lib/language/quantities";
import { code, slug } from "@/lib/text/schema";
import { ASSOCIATE_KINDS, CURRENCIES, FUNDING_SOURCES, INDICATOR_KINDS, LIKELIHOODS, LONGEST } from "./choices";
import { itemKey as key, planLine as line, planText as text } from "./text-form";

const { paragraphs: PARAGRAPHS, line: LINE, unit: UNIT } = LONGEST;
const MOST_ITEMS = 60;

const { min: LEAST, max: MOST, decimals: CENTS } = QUANTITIES.amount;
const money = decimal(CENTS).min(LEAST).max(MOST);
/** What an indicator can measure: as many decimals as are kept and shown of its values. */
const figure = decimal(QUANTITIES.indicator.decimals).min(-99_999_999_999_999).max(99_999_999_999_999);
const list = <T extends z.ZodType>(item: T) => z.array(item).max(MOST_ITEMS).default([]);

/** The form of each section's content. Items are kept in the order in which they are given. */
export const SECTION_FORMS = {
  /** The problem as each side has it; keys are the codes of the sides. */
  problems: z.strictObject({ sides: z.record(code(20), text(PARAGRAPHS)).default({}) }),
  objectives: z.strictObject({ items: list(z.strictObject({ key, text: text(PARAGRAPHS) })) }),
  /** Deliverables are milestones of the kind DELIVERABLE that name their work package's key. */
  workPackages: z.strictObject({
    items: list(
      z.strictObject({
        key,
        title: line(LINE),
        description: text(PARAGRAPHS),
        /** The place that leads it. */
        place: slug.nullable().default(null),
        activities: list(z.strictObject({ key, text: text(PARAGRAPHS) })),
      }),
    ),
  }),
  targetGroups: z.strictObject({ text: text(PARAGRAPHS) }),
  /** What each place brings; keys are slugs. */
  contributions: z.strictObject({ places: z.record(slug, text(PARAGRAPHS)).default({}) }),
  /** Organisations that take part without an account. */
  associates: z.strictObject({
    items: list(
      z.strictObject({
        key,
        name: line(LINE),
        kind: z.enum(ASSOCIATE_KINDS),
        place: slug.nullable().default(null),
        role: text(PARAGRAPHS),
      }),
    ),
  }),
  budget: z.strictObject({
    currency: z.enum(CURRENCIES).default("EUR"),
    lines: list(
      z.strictObject({
        key,
        place: slug,
        year,
        source: z.enum(FUNDING_SOURCES),
        /** In units of the currency, with its cents. */
        amount: money,
        note: line(LINE),
      }),
    ),
    /** The total as its authors state it; the check before sending compares it with the sum of the lines. */
    total: money.nullable().default(null),
  }),
  results: z.strictObject({
    // Indicators can be written before anything else.
    text: text(PARAGRAPHS).prefault({ en: null, zh: null }),
    indicators: list(
      z.strictObject({
        key,
        name: line(LINE),
        kind: z.enum(INDICATOR_KINDS).default("OTHER"),
        unit: line(UNIT),
        baseline: figure.nullable().default(null),
        target: figure.nullable().default(null),
        measured: text(PARAGRAPHS),
      }),
    ),
  }),
  risks: z.strictObject({
    items: list(
      z.strictObject({
        key,
        text: text(PARAGRAPHS),
        likelihood: z.enum(LIKELIHOODS),
        impact: z.enum(LIKELIHOODS),
        answer: text(PARAGRAPHS),
      }),
    ),
  }),
  /** What remains when the project ends. */
  afterwards: z.strictObject({ text: text(PARAGRAPHS) }),
} as const;

/** The sections of a plan that have a content of their own, in the order in which they are read. */
export const SECTIONS = Object.keys(SECTION_FORMS) as Section[];
export type Section = keyof typeof SECTION_FORMS;
export type SectionContent<S extends Section = Section> = z.output<(typeof SECTION_FORMS)[S]>;
