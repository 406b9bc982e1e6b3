import { z } from "zod";
import { bilingual } from "@/lib/language/texts";
import { PlaceKind } from "@/prisma/generated/enums";
import { REASON_KINDS } from "./weights";

const item = z.object({ key: z.string(), title: bilingual });

/** A place that fits another, with a score from 0 to 100 and its reasons: the points of each, its themes, and what tells it. */
export const matchSchema = z.object({
  slug: z.string(),
  name: bilingual,
  side: z.string(),
  kind: z.enum(PlaceKind),
  country: z.string(),
  score: z.int(),
  reasons: z.array(
    z.object({
      kind: z.enum(REASON_KINDS),
      points: z.number(),
      themes: z.array(z.string()),
      meeting: z.object({ offer: item, priority: item }).optional(),
      ties: z.array(z.enum(["named", "project"])).optional(),
      openProjects: z.int().optional(),
    }),
  ),
});

/** The places that fit one place best. */
export const matchList = z.object({ items: z.array(matchSchema) });
