import { z } from "zod";
import { matching } from "@/lib/text/schema";

/** How many things wait for somebody. */
export const waitingSchema = z.object({ count: z.int() });
export type WaitingCount = z.infer<typeof waitingSchema>;

/** Which page somebody has opened, by its path without the language. */
export const seenPage = z.strictObject({ path: matching(/^\/[\w./-]*$/, 200) });
