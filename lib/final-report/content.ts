import { z } from "zod";
import { itemKey, planLine, planText } from "@/lib/plan-model/text-form";
import { entriesOf } from "@/lib/platform/schema";
import { LIMITS } from "@/lib/text/limits";
import { code, codeGiven } from "@/lib/text/schema";

const { paragraphs: PARAGRAPHS, line: LINE } = LIMITS;
const MOST_PRACTICES = 20;
const text = () => planText(PARAGRAPHS).prefault({});
const codes = (longest: number) => z.array(codeGiven(longest)).max(20).default([]);

/** A good practice that the project learnt: whose it is, and what it is about. */
const practice = z.strictObject({
  key: itemKey,
  title: planLine(LINE).prefault({}),
  body: text(),
  /** Codes of themes. */
  themes: codes(60),
  /** Slugs of the places whose practice it is; none: of all that take part. */
  places: codes(100),
});
export type Practice = z.output<typeof practice>;

/** What a final report says. Its texts are written in the project's original language, and can carry the other. */
export const reportForm = z.strictObject({
  /** What came of the project, as a whole. */
  summary: text(),
  /** A word on each indicator of the plan, by its key; its values are those that were measured. */
  reached: entriesOf(itemKey, planText(PARAGRAPHS)).default({}),
  practices: z.array(practice).max(MOST_PRACTICES).default([]),
  /** What the places would do otherwise. */
  lessons: text(),
  /** What remains, and what comes next. */
  next: text(),
});
export type ReportContent = z.output<typeof reportForm>;

/** A change of a report: what is left out stays; a list comes as a whole. */
export const reportEdit = entriesOf(code(40), z.unknown());

/** A report before anybody has written it. */
export const blankReport = (): ReportContent => reportForm.parse({});
