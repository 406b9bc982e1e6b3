import { randomInt } from "node:crypto";
import pg from "pg";
import { LIVING } from "./claims";
import { CHANNEL } from "./queue";

/** A worker's own connection: while it lasts the worker is known to live, and hears when a mail is queued. */
export type Life = { worker: number; ended: Promise<void>; end: () => Promise<void> };

/**
 * Begins a life under a number of its own: a lock that Postgres takes away with the connection, however that ends. Needs
 * a session, and so Postgres itself rather than a pooler.
 */
export async function beginLife(connectionString: string, onMail: () => void): Promise<Life> {
  const client = new pg.Client({ connectionString, keepAlive: true, application_name: "tandem mail" });
  const ended = new Promise<void>((resolve) => client.once("end", resolve));
  // The end that follows says the same.
  client.on("error", () => {});
  await client.connect();
  const worker = randomInt(1, 2 ** 31 - 1);
  const { rows } = await client.query("SELECT pg_try_advisory_lock($1, $2) AS mine", [LIVING, worker]);
  if (!rows[0].mine) {
    await client.end();
    return beginLife(connectionString, onMail);
  }
  client.on("notification", onMail);
  await client.query(`LISTEN ${CHANNEL}`);
  return { worker, ended, end: () => client.end().catch(() => {}) };
}
