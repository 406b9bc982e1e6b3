import { z } from "zod";
import { bilingual } from "@/lib/language/texts";
import { PlaceKind } from "@/prisma/generated/enums";

/** The places that fit one place best, with a score from 0 to 100 and the themes of each reason. */
export const matchList = z.object({
  items: z.array(
    z.object({
      slug: z.string(),
      name: bilingual,
      side: z.string(),
      kind: z.enum(PlaceKind),
      country: z.string(),
      score: z.int(),
      reasons: z.array(z.object({ kind: z.enum(["theyOffer", "youOffer", "bothNamed"]), themes: z.array(z.string()) })),
    }),
  ),
});
