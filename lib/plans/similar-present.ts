import { z } from "zod";
import { projectCardSchema } from "@/lib/projects/present";

const similar = z.object({
  project: projectCardSchema,
  /** From 0 to 100. */
  score: z.int(),
  /** What both have in common: slugs of places, codes of themes, and whether their titles are in the same words. */
  places: z.array(z.string()),
  themes: z.array(z.string()),
  alike: z.boolean(),
});
export const similarList = z.object({ items: z.array(similar) });
export type SimilarView = z.infer<typeof similar>;
