import { z } from "zod";

const written = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .transform((value) => value || null)
    .nullable()
    .default(null);

/**
 * A text in the project's original language, in the other, or in both. `of` is the digest of the original that the
 * translation was written for, so that readers see when it is behind; the server keeps it.
 */
export const planText = (longest: number) =>
  z.strictObject({ en: written(longest), zh: written(longest), of: z.string().max(64).nullable().default(null) });
export type PlanText = z.output<ReturnType<typeof planText>>;

/** Names an item for good: made where the item is begun, so that versions can be compared item by item. */
export const itemKey = z
  .string()
  .max(40)
  .regex(/^[a-z0-9-]{6,40}$/, "badForm");
