import pg from "pg";
import { config } from "@/lib/platform/config";

const PATIENCE_MS = 5_000;

/**
 * Runs one statement that stands whatever becomes of the transaction under way: over a connection of its own, since one
 * of the pool might be waited for by every request at once.
 */
export async function apart(sql: string, values: unknown[]): Promise<void> {
  const client = new pg.Client({
    connectionString: config().databaseUrl,
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
  });
  client.on("error", () => {});
  try {
    await client.connect();
    await client.query(sql, values);
  } finally {
    await client.end().catch(() => {});
  }
}
