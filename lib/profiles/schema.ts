import { z } from "zod";
import { pageLimit } from "@/lib/platform/schema";
import { LIMITS } from "@/lib/text/limits";
import { code, cursor, lineOrEmpty, slug } from "@/lib/text/schema";
import { SORTS } from "./catalogue";

const codes = z.array(code(60)).max(60).optional();

/** What a list of profiles may be asked for; a group given several times passes any of its values. */
export const profileListQuery = z.object({
  side: codes,
  kind: codes,
  country: codes,
  cluster: codes,
  theme: codes,
  challenge: codes,
  q: lineOrEmpty(LIMITS.search).optional(),
  sort: z.enum(SORTS).optional(),
  limit: pageLimit(50),
  cursor: cursor.optional(),
});

/** The path of one profile. */
export const profileParams = z.object({ slug });

/** How many matches to answer with. */
export const matchesQuery = z.object({ limit: pageLimit(5, 50) });
