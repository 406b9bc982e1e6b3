import { z } from "zod";
import { bilingual } from "@/lib/language/texts";
import { portfolioEffect } from "./portfolio/schema";
import { REASON_KINDS } from "./weights";

const weight = z.int().min(0).max(100);

/** What each reason to fit weighs; what is left out stays as it is. Only their shares of the sum matter. */
export const weightsEdit = z.partialRecord(z.enum(REASON_KINDS), weight);
export type WeightsEdit = z.infer<typeof weightsEdit>;

/** The weights as they are, and as they are declared before the secretariat says otherwise. */
export const weightsSchema = z.object({
  weights: z.record(z.enum(REASON_KINDS), weight),
  declared: z.record(z.enum(REASON_KINDS), weight),
  version: z.int(),
});

const partner = z.object({ slug: z.string(), name: bilingual, score: z.int(), stability: z.number() });

/**
 * What other weights would change: of each place its best partner then, and before and after, where it is another; how stable
 * each is: the share of cases in which it stays the best while one weight after the other is a quarter more or less; and what
 * becomes of the programme's portfolio.
 */
export const weightsEffect = z.object({
  places: z.int(),
  portfolio: portfolioEffect,
  best: z.array(z.object({ slug: z.string(), name: bilingual, partner: partner.nullable() })),
  changed: z.array(
    z.object({
      slug: z.string(),
      name: bilingual,
      before: partner.nullable(),
      after: partner.nullable(),
    }),
  ),
});
export type WeightsEffect = z.infer<typeof weightsEffect>;
