import { z } from "zod";
import { LOCALES } from "@/lib/language/locales";
import { bilingual } from "@/lib/language/texts";
import { placeNamed } from "@/lib/places/schema";
import { pageSchema } from "@/lib/platform/schema";
import { paragraphs, slug } from "@/lib/text/schema";

/** What a place that does not take part says for a project. */
export const endorsementSchema = z.object({
  place: placeNamed,
  word: z.string(),
  language: z.enum(LOCALES),
  person: bilingual,
  at: z.iso.datetime(),
});
export type EndorsementView = z.infer<typeof endorsementSchema>;

export const endorsementPage = pageSchema(endorsementSchema);

/** A place speaks for a project, with a word why; said again, it replaces what was said. */
export const endorsementInput = z.strictObject({
  place: slug,
  word: paragraphs(1000),
  language: z.enum(LOCALES),
});
export type EndorsementInput = z.output<typeof endorsementInput>;
