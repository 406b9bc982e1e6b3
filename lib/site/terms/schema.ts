import { z } from "zod";
import { bilingual } from "@/lib/language/texts";
import { LIMITS } from "@/lib/text/limits";
import { codeGiven, line } from "@/lib/text/schema";

/** The lists of terms that the secretariat looks after. */
export const TERM_LISTS = ["clusters", "themes", "challenges"] as const;
export type TermList = (typeof TERM_LISTS)[number];

export const termParams = z.object({ list: z.enum(TERM_LISTS), code: codeGiven(60) });

const name = z.strictObject({ en: line(LIMITS.termName), zh: line(LIMITS.termName) });

/** What is changed of a term; its code never is. */
export const termChange = z
  .strictObject({
    name,
    /** Of a cluster: its name where there is little room. */
    shortName: name,
    /** Where it stands among those of its list that are offered, of a theme among those of its cluster, counted from 0. */
    position: z.int().min(0).max(1_000),
    retired: z.boolean(),
  })
  .partial();
export type TermChange = z.output<typeof termChange>;

/** A term as it is stored. */
export const termRecord = z.object({
  code: z.string(),
  name: bilingual,
  shortName: bilingual.nullable(),
  retired: z.boolean(),
  version: z.int(),
});
export type TermRecord = z.infer<typeof termRecord>;
