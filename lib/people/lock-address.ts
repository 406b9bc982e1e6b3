import type { Database } from "@/lib/platform/database";

/** Of two who do something with the same e-mail address at once the second waits, and finds what the first has done. */
export const lockAddress = (database: Database, address: string): Promise<unknown> =>
  database.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`address ${address.trim().toLowerCase()}`}))::text`;
