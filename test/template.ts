import { rebuildMeaning } from "@/lib/meaning/commands";
import { disconnect } from "@/lib/platform/database";
import { applyMigrations } from "@/lib/platform/migrate";
import { loadTemplate } from "@/lib/setup/load-checklist";
import { loadGlossary } from "@/lib/setup/load-glossary";
import { loadPlaces } from "@/lib/setup/load-places";

import { at, onServer } from "@/scripts/dev/server";

export { at as databaseAt, onServer };

/** What a test's database holds: tables alone, the 44 places, or those and the demonstration's people and projects. */
export type Contents = "nothing" | "places" | "demonstration";

/** What a database is made from, besides what it adds itself. */
const BELOW: Record<Contents, Contents | null> = { nothing: null, places: "nothing", demonstration: "places" };

/** The name of a database with those contents to copy from; made by whichever test asks first, while the others wait. */
export async function template(server: string, contents: Contents): Promise<string> {
  const name = `template_${contents}`;
  return onServer(server, async (client) => {
    await client.query("SELECT pg_advisory_lock(hashtext($1))", [name]);
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [name]);
    if (rowCount) return name;
    const below = BELOW[contents];
    const from = below ? await template(server, below) : "template1";
    const making = `${name}_new`;
    await client.query(`DROP DATABASE IF EXISTS ${making}`);
    await client.query(`CREATE DATABASE ${making} TEMPLATE ${from}`);
    await fill(at(server, making), contents);
    await client.query(`ALTER DATABASE ${making} RENAME TO ${name}`);
    return name;
  });
}

async function fill(url: string, contents: Contents): Promise<void> {
  process.env.DATABASE_URL = url;
  if (contents === "nothing") await applyMigrations(url);
  else {
    await loadPlaces();
    await loadTemplate();
    await loadGlossary();
    await rebuildMeaning();
  }
  // Only the few files that ask for it load all that the demonstration is made with.
  if (contents === "demonstration") await (await import("@/lib/setup/seed/load")).loadDemonstration();
  await disconnect();
}
