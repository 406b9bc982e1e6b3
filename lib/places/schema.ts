import { z } from "zod";
import { bilingual } from "@/lib/language/texts";

/** A place as answers name it. */
export const placeNamed = z.object({ slug: z.string(), name: bilingual, side: z.string() });
