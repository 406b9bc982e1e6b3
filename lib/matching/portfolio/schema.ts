import { z } from "zod";
import { bilingual } from "@/lib/language/texts";
import { placeNamed } from "@/lib/places/schema";
import { wholeInAddress } from "@/lib/platform/schema";
import { matchSchema } from "../present";
import { MOST_PARTNERS } from "./portfolio";

/** How many partners a place has at most. */
export const portfolioQuery = z.object({ most: wholeInAddress(1, MOST_PARTNERS).default(MOST_PARTNERS) });

/** A place with the partners it is given, `kept` where both have a project together, and whether anybody approached it yet. */
const placed = placeNamed.extend({
  approached: z.boolean(),
  partners: z.array(
    matchSchema.pick({ slug: true, name: true, score: true, reasons: true }).extend({ kept: z.boolean() }),
  ),
});

/** How many places are served, by how many pairs, how many of those exist, and how well they fit on average. */
export const portfolioFigures = z.object({
  places: z.int(),
  served: z.int(),
  pairs: z.int(),
  kept: z.int(),
  meanScore: z.number(),
});
export type PortfolioFigures = z.infer<typeof portfolioFigures>;

/**
 * Pairings that serve every place, keep what exists, and fit best in all; beside them `plain`: how many places of each side
 * nobody would take, and how many would take the same one, if each place took the one that fits it best.
 */
export const portfolioSchema = z.object({
  most: z.int(),
  figures: portfolioFigures,
  plain: z.object({
    alone: z.array(z.object({ side: z.string(), count: z.int(), of: z.int() })),
    busiest: z.int(),
  }),
  items: z.array(placed),
});
export type Portfolio = z.infer<typeof portfolioSchema>;

const pair = z.object({ places: z.array(z.object({ slug: z.string(), name: bilingual })), score: z.int() });

/** What other weights would do to the portfolio: its figures before and after, the pairs that would come and go. */
export const portfolioEffect = z.object({
  before: portfolioFigures,
  after: portfolioFigures,
  added: z.array(pair),
  removed: z.array(pair),
});
export type PortfolioEffect = z.infer<typeof portfolioEffect>;
