import { readFileSync } from "node:fs";
import pg from "pg";
import { STATE } from "./state";

/** Where the link in the latest mail to an address leads. */
export async function linkMailedTo(address: string): Promise<string> {
  const { DATABASE_URL } = JSON.parse(readFileSync(STATE, "utf8"));
  const client = new pg.Client({ connectionString: DATABASE_URL });
  await client.connect();
  const { rows } = await client.query(
    `SELECT data ->> 'path' AS path FROM "Mail" WHERE address = $1 ORDER BY id DESC LIMIT 1`,
    [address],
  );
  await client.end();
  return rows[0].path;
}
