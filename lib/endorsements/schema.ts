import { z } from "zod";
import { LOCALES } from "@/lib/language/locales";
import { bilingual } from "@/lib/language/texts";
import { placeNamed } from "@/lib/places/schema";
import { pageSchema } from "@/lib/platform/schema";
import { LIMITS } from "@/lib/text/limits";
import { paragraphs, slug } from "@/lib/text/schema";

/** What a place that does not take part says for a project. */
export const endorsementSchema = z.object({
  place: placeNamed,
  word: z.string(),
  language: z.enum(LOCALES),
  person: bilingual,
  at: z.iso.datetime(),
  version: z.int(),
});
export type EndorsementView = z.infer<typeof endorsementSchema>;

export const endorsementPage = pageSchema(endorsementSchema);

/** What a place says anew. */
export const endorsementEdit = z.strictObject({ word: paragraphs(LIMITS.note), language: z.enum(LOCALES) });
export type EndorsementEdit = z.output<typeof endorsementEdit>;

/** A place speaks for a project, with a word why. */
export const endorsementInput = endorsementEdit.extend({ place: slug });
export type EndorsementInput = z.output<typeof endorsementInput>;
