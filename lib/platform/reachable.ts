import pg from "pg";
import { ConfigError } from "./config";

const OLDEST = 15;

/** Throws a ConfigError, for whoever starts the application, when the database cannot be reached or is too old. */
export async function databaseMustServe(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // A connection that breaks later is told by the query; without this, Node would end the process.
  client.on("error", () => {});
  let version: number;
  try {
    await client.connect();
    version = (await client.query("SELECT current_setting('server_version_num')::int / 10000 AS major")).rows[0].major;
  } catch (error) {
    const why = error instanceof Error ? error.message || ("code" in error ? String(error.code) : error.name) : error;
    throw new ConfigError(`The database of DATABASE_URL cannot be used: ${why}`);
  } finally {
    await client.end().catch(() => {});
  }
  if (version < OLDEST) throw new ConfigError(`The database is Postgres ${version}; Tandem needs ${OLDEST} or later.`);
}
