import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import pg from "pg";
import { STATE } from "./state";

/** What the database of the server answers to a statement. */
export async function inDatabase(statement: string, values: unknown[]): Promise<Record<string, string>[]> {
  const { DATABASE_URL } = JSON.parse(readFileSync(STATE, "utf8"));
  const client = new pg.Client({ connectionString: DATABASE_URL });
  await client.connect();
  const { rows } = await client.query(statement, values);
  await client.end();
  return rows;
}

/** Where the link in the latest mail to an address leads. */
export async function linkMailedTo(address: string): Promise<string> {
  const [mail] = await inDatabase(
    `SELECT data ->> 'path' AS path FROM "Mail" WHERE address = $1 ORDER BY id DESC LIMIT 1`,
    [address],
  );
  return mail?.path ?? "";
}

/** Has the time pass for which a link answers something; returns what turns it back. */
export async function expireAnswerLink(path: string): Promise<() => Promise<unknown>> {
  const token = path.split("/").at(-1) ?? "";
  const move = (by: string) =>
    inDatabase(`UPDATE "AnswerLink" SET "expiresAt" = "expiresAt" + $2::interval WHERE "tokenHash" = $1`, [
      createHash("sha256").update(token).digest("hex"),
      by,
    ]);
  await move("-30 days");
  return () => move("30 days");
}
