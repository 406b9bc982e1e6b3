import { z } from "zod";
import { digest, lineOrEmpty, matching, paragraphsOrEmpty } from "@/lib/text/schema";

const orNone = (text: z.ZodString) =>
  text
    .transform((value) => value || null)
    // Says of what it has become what a transformation does not say of itself.
    .pipe(z.string().nullable())
    .nullable()
    .default(null);
const written = (text: z.ZodString) =>
  z.strictObject({ en: orNone(text), zh: orNone(text), of: digest.nullable().default(null) });

/**
 * A text in the project's original language, in the other, or in both. `of` is the digest of the original that the
 * translation was written for, so that readers see when it is behind; the server keeps it.
 */
export const planText = (longest: number) => written(paragraphsOrEmpty(longest));
/** The same on one line: a title, a name, a unit. */
export const planLine = (longest: number) => written(lineOrEmpty(longest));
export type PlanText = z.output<ReturnType<typeof planText>>;

/** Names an item for good: made where the item is begun, so that versions can be compared item by item. */
export const itemKey = matching(/^[a-z0-9-]{6,40}$/, 40);
