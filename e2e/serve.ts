import { randomBytes } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { disconnect } from "@/lib/platform/database";
import { ensureDatabase, startEmbedded } from "@/lib/platform/embedded";
import { prepare } from "@/lib/setup/prepare";
import { buildApplication, isBuilt, standalone } from "@/scripts/build";
import { generateClient } from "@/scripts/generators/client";
import { end, run } from "@/scripts/start/programs";
import { FORGETFUL } from "@/test/throwaway-postgres";
import { STATE } from "./state";

// The built application, anew if its sources changed, with a database of its own that holds the demonstration, for one run of the browser tests.
generateClient();
if (!isBuilt()) await buildApplication();
const folder = path.resolve(".test", `e2e-${process.pid}`);
const database = await startEmbedded({ folder, settings: FORGETFUL });
await ensureDatabase(database, "tandem");
const environment = {
  DATABASE_URL: database.urlOf("tandem"),
  NEXTAUTH_SECRET: randomBytes(48).toString("base64"),
  NEXTAUTH_URL: `http://localhost:${process.env.PORT}`,
  TANDEM_DEMONSTRATION: "on",
  TANDEM_EMBEDDED: "on",
};
Object.assign(process.env, environment);
await prepare({ demonstration: true });
await disconnect();
mkdirSync(path.dirname(STATE), { recursive: true });
writeFileSync(STATE, JSON.stringify(environment));
const server = run(standalone(), "serve", environment);

for (const signal of ["SIGTERM", "SIGINT"] as const)
  process.once(signal, async () => {
    await end(server);
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
    process.exit(0);
  });
