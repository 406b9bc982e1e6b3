import { z } from "zod";
import { LOCALES } from "@/lib/language/locales";
import { bilingual } from "@/lib/language/texts";
import { placeNamed } from "@/lib/places/schema";
import { pageSchema } from "@/lib/platform/schema";
import { LISTS } from "./content";
import type { Change } from "./difference";
import { contentSchema, noteSchema } from "./schema";
import { REVISION_STATUSES } from "./status";

const name = bilingual.nullable();
const time = z.iso.datetime();

/** A revision as it stands in a list. Names are null for visitors, and where nobody of ours wrote it. */
export const revisionCardSchema = z.object({
  place: placeNamed,
  number: z.int(),
  status: z.enum(REVISION_STATUSES),
  version: z.int(),
  author: name,
  editor: name,
  reviewer: name,
  /** Whether it was loaded from the programme's brochure. */
  fromBrochure: z.boolean(),
  copiedFrom: z.int().nullable(),
  createdAt: time,
  updatedAt: time,
  submittedAt: time.nullable(),
  publishedAt: time.nullable(),
  /** The last return: for those who may edit the profile. */
  returned: z.object({ at: time, reason: z.string() }).nullable(),
  abilities: z.object({
    edit: z.boolean(),
    discard: z.boolean(),
    submit: z.boolean(),
    withdraw: z.boolean(),
    return: z.boolean(),
    publish: z.boolean(),
    restore: z.boolean(),
  }),
});
export type RevisionCard = z.infer<typeof revisionCardSchema>;

const codes = z.object({ added: z.array(z.string()), removed: z.array(z.string()) });
const text = z.object({
  language: z.enum(LOCALES),
  parts: z.array(z.object({ kind: z.enum(["same", "added", "removed"]), text: z.string() })),
});
const figure = z.union([z.number(), z.string()]).nullable();

/** One thing that differs between two revisions. */
export const changeSchema: z.ZodType<Change> = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("figure"),
    field: z.enum(["population", "populationYear", "populationSource", "areaKm2", "areaYear", "areaSource"]),
    before: figure,
    after: figure,
  }),
  codes.extend({ kind: z.literal("codes"), field: z.enum(["themes", "challenges"]) }),
  z.object({ kind: z.literal("overview"), texts: z.array(text) }),
  z.object({
    kind: z.literal("item"),
    list: z.enum(LISTS),
    became: z.enum(["added", "removed", "changed", "moved"]),
    key: z.string(),
    title: bilingual,
    titles: z.array(text),
    bodies: z.array(text),
    themes: codes.nullable(),
    moved: z.object({ from: z.int(), to: z.int() }).nullable(),
  }),
  z.object({ kind: z.literal("note"), became: z.enum(["added", "removed"]), note: noteSchema }),
]);

/** A whole revision: what it says, and what differs from the published one before it (null for a place's first). */
export const revisionSchema = revisionCardSchema.extend({
  sourcePage: z.int().nullable(),
  printedLabels: z.array(z.string()),
  content: contentSchema,
  before: z.object({ number: z.int() }).nullable(),
  changes: z.array(changeSchema),
});
export type Revision = z.infer<typeof revisionSchema>;

/** One page of revisions. */
export const revisionListSchema = pageSchema(revisionCardSchema);
