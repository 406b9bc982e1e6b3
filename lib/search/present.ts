import { z } from "zod";
import { LOCALES } from "@/lib/language/locales";
import { bilingual, written } from "@/lib/language/texts";
import { SearchKind } from "@/prisma/generated/enums";

/** A text with what was asked for marked in it. */
export const searchPassage = z.object({
  language: z.enum(LOCALES),
  /** The text in its order, cut where what was asked for begins and ends. */
  pieces: z.array(z.object({ text: z.string(), match: z.boolean() })),
});

/** One thing that was found. */
export const searchHit = z.object({
  kind: z.enum(SearchKind),
  /** What it is called; of a comment its project's title or its place's name. */
  title: written,
  /** The title in each language that has one, with what was asked for marked. */
  titlePassages: z.array(searchPassage),
  /** The sentence that says most of what was asked; null where there is no text. */
  passage: searchPassage.nullable(),
  /** Why it is near in meaning, where its words are not those asked for: the words of the question and of its text. */
  because: z.object({ question: z.array(z.string()), en: z.array(z.string()), zh: z.array(z.string()) }).nullable(),
  /** The path of its page, behind the language. */
  path: z.string(),
  /** The place that it belongs to, if to one. */
  place: z.object({ slug: z.string(), name: bilingual, side: z.string() }).nullable(),
  /** The project that it belongs to, if to one. */
  project: z.object({ code: z.string(), title: written }).nullable(),
});
export type SearchHit = z.output<typeof searchHit>;

const counted = <T extends z.ZodType>(value: T) => z.array(z.object({ value, count: z.int() }));

/** What a search found, by kind; the kind of the best answer comes first. */
export const searchAnswer = z.object({
  q: z.string(),
  /** What words were taken for that are written nowhere, such as “hydrogen” for “hidrogen”. */
  instead: z.array(z.string()),
  /** How many were looked at and found; of projects, plans and comments the newest alone are. */
  total: z.int(),
  groups: z.array(z.object({ kind: z.enum(SearchKind), total: z.int(), items: z.array(searchHit) })),
  /** By what the answer can be narrowed, and how many each would leave. */
  narrowing: z.object({
    kind: counted(z.enum(SearchKind)),
    side: counted(z.string()),
    cluster: counted(z.string()),
  }),
  /** Where nothing was found: what is nearest to it. */
  nearest: z.array(searchHit),
});
export type SearchAnswer = z.output<typeof searchAnswer>;

/** What somebody may mean who is still typing, best first. */
export const suggestionList = z.object({ q: z.string(), items: z.array(searchHit) });
export type SuggestionList = z.output<typeof suggestionList>;
