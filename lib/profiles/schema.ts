import { z } from "zod";
import { FACETS, SORTS } from "./catalogue";

const code = z.string().max(60);
/** One value or several: `?side=CN`, `?theme=health&theme=mobility`. */
const codes = z.union([code.transform((one) => [one]), z.array(code).max(60)]).optional();

/** What a list of profiles may be asked for; each group may be repeated. */
export const profileListQuery = z.object({
  ...(Object.fromEntries(FACETS.map((facet) => [facet, codes])) as Record<(typeof FACETS)[number], typeof codes>),
  q: z.string().trim().max(100).optional(),
  sort: z.enum(SORTS).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().max(100).optional(),
});

/** The path of one profile. */
export const profileParams = z.object({ slug: z.string().max(100) });

/** How many matches to answer with. */
export const matchesQuery = z.object({ limit: z.coerce.number().int().min(1).max(50).default(5) });
