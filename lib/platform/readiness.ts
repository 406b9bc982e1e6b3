import { reads } from "./database";

export type Readiness = { status: "ok" } | { status: "unavailable"; why: "database" | "migrations" };

/** Whether the database answers, and no migration is unfinished or missing. */
export async function readiness(expected = process.env.TANDEM_MIGRATION): Promise<Readiness> {
  try {
    const rows = await reads().$queryRaw<{ name: string; done: boolean }[]>`
      SELECT migration_name AS name, finished_at IS NOT NULL AS done FROM _prisma_migrations WHERE rolled_back_at IS NULL`;
    const complete = rows.length > 0 && rows.every(({ done }) => done);
    if (!complete || (expected && !rows.some(({ name }) => name === expected)))
      return { status: "unavailable", why: "migrations" };
    return { status: "ok" };
  } catch {
    return { status: "unavailable", why: "database" };
  }
}
