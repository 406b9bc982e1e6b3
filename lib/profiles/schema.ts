import { z } from "zod";
import { SORTS } from "./catalogue";

const codes = z.array(z.string().max(60)).max(60).optional();

/** What a list of profiles may be asked for; a group given several times passes any of its values. */
export const profileListQuery = z.object({
  side: codes,
  kind: codes,
  country: codes,
  cluster: codes,
  theme: codes,
  challenge: codes,
  q: z.string().trim().max(100).optional(),
  sort: z.enum(SORTS).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().max(100).optional(),
});

/** The path of one profile. */
export const profileParams = z.object({ slug: z.string().max(100) });

/** How many matches to answer with. */
export const matchesQuery = z.object({ limit: z.coerce.number().int().min(1).max(50).default(5) });
