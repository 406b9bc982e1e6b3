import { z } from "zod";

/** A text or a name in every language. */
export const bilingual = z.object({ en: z.string(), zh: z.string() });

/** A text in one language or both. */
export const written = z.object({ en: z.string().nullable(), zh: z.string().nullable() });

/** A text in one language or both, with the digest of the original that its translation was written for. */
export const translated = written.extend({ of: z.string().nullable() });
