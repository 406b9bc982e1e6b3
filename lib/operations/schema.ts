import { z } from "zod";
import { ABOUT } from "@/lib/mail/schema";

/** How the application is, as the page for the secretariat and its operators tells it. */
export const systemSchema = z.object({
  versions: z.object({
    tandem: z.string(),
    node: z.string(),
    postgres: z.string(),
    /** The last migration that the database has, and how many it lacks. */
    migration: z.string(),
    pending: z.int(),
  }),
  pageCache: z.enum(["kept", "waiting", "off"]),
  database: z.object({ bytes: z.int(), replica: z.enum(["none", "serving", "away"]) }),
  jobs: z.object({
    /** When a job by the clock was put into the queue last: nobody does it but a worker that lives. */
    lastByClock: z.iso.datetime().nullable(),
    waiting: z.int(),
    late: z.int(),
    failing: z.array(z.object({ task: z.string(), attempts: z.int(), error: z.string() })),
  }),
  mail: z.object({ by: z.enum(["smtp", "outbox", "none"]), counts: z.record(z.enum(ABOUT), z.int()) }),
  storage: z.object({ kind: z.enum(["disk", "s3"]), reachable: z.boolean() }),
});
export type SystemState = z.infer<typeof systemSchema>;
