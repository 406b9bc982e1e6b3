import { z } from "zod";
import { bilingual } from "@/lib/language/texts";
import { slug } from "@/lib/text/schema";

/** A place as answers name it. */
export const placeNamed = z.object({ slug: z.string(), name: bilingual, side: z.string() });

/** Names a place in an address. */
export const placeParams = z.object({ slug });
