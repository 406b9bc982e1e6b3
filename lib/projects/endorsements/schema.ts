import { z } from "zod";
import { LOCALES } from "@/lib/language/messages";

const text = z.object({ en: z.string(), zh: z.string() });

/** What a place that does not take part says for a project. */
export const endorsementSchema = z.object({
  place: z.object({ slug: z.string(), name: text, side: z.string() }),
  word: z.string(),
  language: z.enum(LOCALES),
  person: text,
  at: z.iso.datetime(),
});
export type EndorsementView = z.infer<typeof endorsementSchema>;

export const endorsementPage = z.object({
  items: z.array(endorsementSchema),
  nextCursor: z.string().nullable(),
  total: z.int(),
});

/** A place speaks for a project, with a word why; said again, it replaces what was said. */
export const endorsementInput = z.strictObject({
  place: z.string().trim().min(1).max(100),
  word: z.string().trim().min(1).max(1000),
  language: z.enum(LOCALES),
});
export type EndorsementInput = z.output<typeof endorsementInput>;
