import pg from "pg";
import { loadTemplate } from "@/lib/assessments/load";
import { config } from "@/lib/platform/config";
import { pendingMigrations } from "@/lib/platform/migrations";
import { databaseMustServe } from "@/lib/platform/reachable";
import { loadPlaces } from "@/lib/profiles/load";

type Wish = { demonstration?: boolean; onProgress?: (what: string) => void };

/**
 * Brings the database of DATABASE_URL to what this version needs: its migrations, the taxonomy and the places; with
 * the demonstration if wished. Doing it again changes nothing, and of two that do it at once the second waits.
 */
export async function prepare({ demonstration = false, onProgress = () => {} }: Wish): Promise<void> {
  const url = config().databaseUrl;
  await databaseMustServe(url);
  await oneAtATime(url, async () => {
    if ((await pendingMigrations()).length) {
      const { applyMigrations } = await import("@/lib/platform/migrate");
      const applied = await applyMigrations(url);
      onProgress(`Applied ${applied.length} ${applied.length === 1 ? "migration" : "migrations"}.`);
    }
    const { places, changed } = await loadPlaces();
    await loadTemplate();
    onProgress(`${places} places, ${changed.length} of them new or changed.`);
    if (demonstration) {
      const { loadDemonstration } = await import("@/lib/demonstration/load");
      await loadDemonstration();
      onProgress("The demonstration accounts and projects are there.");
    }
  });
}

async function oneAtATime(url: string, act: () => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock(hashtext('tandem prepare'))");
    await act();
  } finally {
    await client.end();
  }
}
