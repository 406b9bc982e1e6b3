import { config } from "@/lib/platform/config";
import { primary } from "@/lib/platform/database";
import { positionCookie, reading } from "@/lib/platform/reading";

/**
 * After a change: notes how far the log has been written, with the session and in a cookie, so that whoever made it
 * reads it from then on, signed in or out, whatever a replica holds. Of two changes at once the later position stays.
 * Null where there is no replica.
 */
export async function notePosition(): Promise<string | null> {
  if (!config().databaseReadUrl) return null;
  const sessionId = reading()?.sessionId ?? null;
  const [row] = await primary().$queryRaw<{ position: number }[]>`
    WITH log AS (SELECT (pg_current_wal_insert_lsn() - '0/0'::pg_lsn)::bigint AS position),
      noted AS (UPDATE "Session" SET position = greatest("Session".position, log.position) FROM log
        WHERE id = ${sessionId}::uuid)
    SELECT position::float8 FROM log`;
  return row ? positionCookie(row.position) : null;
}
