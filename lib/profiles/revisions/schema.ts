import { z } from "zod";
import { year } from "@/lib/language/dates";
import { decimal, quantity } from "@/lib/language/decimals";
import { QUANTITIES } from "@/lib/language/quantities";
import { idInAddress, pageLimit } from "@/lib/platform/schema";
import { LIMITS } from "@/lib/text/limits";
import {
  code,
  cursor,
  lineAsTyped,
  matching,
  optionalParagraphs,
  paragraphs,
  paragraphsAsTyped,
  slug,
} from "@/lib/text/schema";
import { type Content, FIGURE_NAMES, FIGURES, LISTS, paragraphsOf } from "./content";
import { MOVE_NAMES } from "./moves";

const bilingual = (text: z.ZodString) => z.strictObject({ en: text, zh: text });
const overview = paragraphsAsTyped(LIMITS.page);
const codes = z.array(code(60).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)).max(30);
const AREA = QUANTITIES.areaKm2;
const source = lineAsTyped(LIMITS.source).nullable();

/** One thing offered or sought, as a draft may hold it. */
export const itemSchema = z.strictObject({
  key: matching(/^[\w-]+$/, 64),
  title: bilingual(lineAsTyped(LIMITS.itemTitle)),
  body: bilingual(paragraphsAsTyped(LIMITS.item)),
  themes: codes,
  derivedFromParagraph: z.int().min(1).max(200).nullable().default(null),
});

const items = z
  .array(itemSchema)
  .max(60)
  .refine((list) => new Set(list.map(({ key }) => key)).size === list.length, "keyTwice");

/** A remark about something that is published but doubtful. */
export const noteSchema = z.strictObject({
  field: z.enum(["population", "areaKm2", "name", "themes", "challenges", "text"]),
  en: paragraphs(LIMITS.note),
  zh: paragraphs(LIMITS.note),
});

/** Everything a draft may hold: complete in form, not yet in content. */
export const contentSchema = z.strictObject({
  population: quantity("population"),
  populationYear: year.nullable(),
  populationSource: source,
  areaKm2: decimal(AREA.decimals).gt(0).max(AREA.max),
  areaYear: year.nullable(),
  areaSource: source,
  themes: codes,
  challenges: codes,
  overview: bilingual(overview),
  notes: z.array(noteSchema).max(20),
  practices: items,
  priorities: items,
});

/** A change of a draft: the fields that change; one language of the overview alone, a list of items as a whole. */
export const draftPatch = contentSchema.partial().extend({
  overview: bilingual(overview).partial().optional(),
  /** Which figures are meant, though they are unusual. */
  confirmed: z.array(z.enum(FIGURE_NAMES)).max(FIGURE_NAMES.length).optional(),
});
export type DraftPatch = z.output<typeof draftPatch>;

/** Counts the revisions of one place from 1. */
export const revisionNumber = z.int().min(1).max(1e6);

/** Begins a draft: as a copy of the published revision, or of the one named. */
export const draftOpening = z.strictObject({ from: revisionNumber.optional() });

/** Moves an open revision on; returning it needs a reason. */
export const revisionMove = z
  .strictObject({ move: z.enum(MOVE_NAMES), reason: optionalParagraphs(LIMITS.reason) })
  .refine(({ move, reason }) => move !== "return" || !!reason, { path: ["reason"], message: "required" });
export type RevisionMove = z.output<typeof revisionMove>;

/** The path of one revision. */
export const revisionParams = z.object({ slug, number: idInAddress });

type Base = Pick<Content, "population" | "areaKm2"> | null;
type Path = (string | number)[];

/**
 * What a revision must hold to be submitted: both languages of everything, at least one theme, and the year and source
 * of each figure that is no longer the published one's. The form and the command both check with it.
 */
export const submissionSchema = (base: Base, thisYear = new Date().getUTCFullYear()) =>
  contentSchema.superRefine((content, context) => {
    const fault = (path: Path, message: string) => context.addIssue({ code: "custom", path, message });
    const both = (path: Path, { en, zh }: { en: string; zh: string }) => {
      if (!en.trim()) fault([...path, "en"], "required");
      if (!zh.trim()) fault([...path, "zh"], "required");
    };
    for (const figure of FIGURES) {
      const [from, when] = [content[figure.source]?.trim(), content[figure.year]];
      const requested = !!from || when !== null || (base && content[figure.value] !== base[figure.value]);
      if (requested && when === null) fault([figure.year], "yearNeeded");
      if (requested && !from) fault([figure.source], "sourceNeeded");
      if (when !== null && when > thisYear) fault([figure.year], "yearAhead");
    }
    if (content.themes.length === 0) fault(["themes"], "themeNeeded");
    both(["overview"], content.overview);
    const paragraphs = Math.min(...Object.values(content.overview).map((side) => paragraphsOf(side).length));
    for (const list of LISTS) {
      for (const [index, item] of content[list].entries()) {
        both([list, index, "title"], item.title);
        both([list, index, "body"], item.body);
        if ((item.derivedFromParagraph ?? 0) > paragraphs) fault([list, index, "derivedFromParagraph"], "noParagraph");
      }
    }
  });

/** What a list of revisions may be asked for. */
export const revisionListQuery = z.object({
  limit: pageLimit(50),
  cursor: cursor.optional(),
});
