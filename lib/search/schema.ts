import { z } from "zod";
import { pageLimit } from "@/lib/platform/schema";
import { LIMITS } from "@/lib/text/limits";
import { code, lineOrEmpty } from "@/lib/text/schema";
import { SearchKind } from "@/prisma/generated/enums";

export type { SearchKind };
/** Whether there is such a kind of things to find. */
export const isKind = (value: string): boolean => value in SearchKind;

/** By what a search is narrowed, in the order of its links. */
export const NARROWING = ["kind", "side", "cluster"] as const;

const codes = z.array(code(60)).max(60).optional();

/** What may be searched for; a group given several times passes any of its values. `limit` is for each kind. */
export const searchQuery = z.object({
  q: lineOrEmpty(LIMITS.search).default(""),
  kind: z.array(z.enum(SearchKind)).max(20).optional(),
  side: codes,
  cluster: codes,
  limit: pageLimit(5, 50),
});

/** What somebody has typed so far. */
export const suggestionQuery = z.object({ q: lineOrEmpty(LIMITS.search).default(""), limit: pageLimit(8, 20) });
