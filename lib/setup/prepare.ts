import { runMigrations } from "graphile-worker";
import pg from "pg";
import { config } from "@/lib/platform/config";
import { assertDatabaseReady, assertMayCreate } from "@/lib/platform/database-ready";
import { assertNotNewer, pendingMigrations } from "@/lib/platform/migrations";
import { grantApplication } from "@/lib/platform/roles";
import { workerLogger } from "@/lib/platform/worker-logger";
import { loadTemplate } from "./load-checklist";
import { loadGlossary } from "./load-glossary";
import { loadPlaces } from "./load-places";

type Wish = { demonstration?: boolean; onProgress?: (what: string) => void };

/**
 * Brings the database to what this version needs: its migrations, the rights of the application's role, the taxonomy
 * and the places; with the demonstration if wished. Doing it again changes nothing, and of two that do it at once the
 * second says that it waits. Tables are made over the direct address, as the role that owns them.
 */
export async function prepare({ demonstration = false, onProgress = () => {} }: Wish): Promise<void> {
  const { databaseUrl, databaseOwnerUrl: owner, databaseSettings } = config();
  await assertDatabaseReady(owner, { settings: databaseSettings.owner });
  await oneAtATime(owner, onProgress, async (client) => {
    const query = async (sql: string) => (await client.query(sql)).rows;
    await assertNotNewer(query);
    if ((await pendingMigrations(query)).length) {
      await assertMayCreate(client);
      const { applyMigrations } = await import("@/lib/platform/migrate");
      const applied = await applyMigrations(owner);
      onProgress(`Applied ${applied.length} ${applied.length === 1 ? "migration" : "migrations"}.`);
    }
    await runMigrations({ connectionString: owner, logger: workerLogger });
    await grantApplication(owner, databaseUrl);
    const { places, changed } = await loadPlaces();
    await loadTemplate();
    await loadGlossary();
    const { rebuildMeaning } = await import("@/lib/meaning/commands");
    if (await rebuildMeaning()) onProgress("Learned from the profiles what texts mean.");
    onProgress(`${places} places, ${changed.length} of them new or changed.`);
    if (demonstration) {
      const { loadDemonstration } = await import("./seed/load");
      await loadDemonstration();
      onProgress("The demonstration accounts and projects are there.");
    }
  });
}

const LOCK = "hashtext('tandem prepare')";

/**
 * Holds a lock while it acts: a lock of a transaction, which a pooler leaves on one connection until it ends. A lock of
 * a session would stay behind on the pooled connection, and every later start would wait for nobody.
 */
async function oneAtATime(
  url: string,
  onProgress: (what: string) => void,
  act: (client: pg.Client) => Promise<void>,
): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: "tandem prepare" });
  // A connection that breaks later is told by the query; without this, Node would end the process.
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query("SET LOCAL idle_in_transaction_session_timeout = 0");
    const { rows } = await client.query(`SELECT pg_try_advisory_xact_lock(${LOCK}) AS mine`);
    if (!rows[0].mine) {
      onProgress(`Waiting until another start has prepared the database${await holderOf(client)} …`);
      await client.query(`SELECT pg_advisory_xact_lock(${LOCK})`);
    }
    await act(client);
    await client.query("COMMIT");
  } finally {
    await client.end();
  }
}

/** Who holds the lock, as Postgres knows it. */
async function holderOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query(`
    SELECT pid, host(client_addr) AS address FROM pg_locks JOIN pg_stat_activity USING (pid)
    WHERE locktype = 'advisory' AND granted AND objsubid = 1
      AND (classid::bigint << 32 | objid::bigint) = ${LOCK}::bigint`);
  const [holder] = rows;
  return holder ? ` (Postgres process ${holder.pid}${holder.address ? `, from ${holder.address}` : ""})` : "";
}
