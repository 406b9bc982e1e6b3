import { z } from "zod";

/** How many things wait for somebody. */
export const waitingSchema = z.object({ count: z.int() });
export type WaitingCount = z.infer<typeof waitingSchema>;
