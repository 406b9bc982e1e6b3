import pg from "pg";
import { config } from "./config";
import { assertDatabaseReady } from "./database-ready";

/**
 * Whether the database holds accounts whose password is public; false where it has no people at all yet. Throws a
 * ConfigError when it cannot be used.
 */
export async function demonstrationAccounts(url = config().databaseUrl): Promise<boolean> {
  await assertDatabaseReady(url, { settings: config().databaseSettings.serving });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(`SELECT to_regclass('"Person"') IS NOT NULL AS there`);
    if (!rows[0].there) return false;
    return (await client.query(`SELECT FROM "Person" WHERE "isDemonstration" LIMIT 1`)).rowCount === 1;
  } finally {
    await client.end();
  }
}
