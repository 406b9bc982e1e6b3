import { randomBytes } from "node:crypto";
import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { disconnect } from "@/lib/platform/database";
import { ensureDatabase, startEmbedded } from "@/lib/platform/embedded";
import { prepare } from "@/lib/setup/prepare";
import { buildApplication, isBuilt, standalone } from "@/scripts/build";
import { generateClient } from "@/scripts/generators/client";
import { end, run, untilReady } from "@/scripts/start/programs";
import { CLIENT, startProvider } from "@/test/oidc";
import { FORGETFUL } from "@/test/throwaway-postgres";
import { stateOf } from "./state";
import { WORKERS } from "./workers";

// The built application, anew if its sources changed, once for each worker with a database of its own that holds the
// demonstration, for one run of the browser tests.
generateClient();
if (!isBuilt()) await buildApplication();
const folder = path.resolve(".test", `e2e-${process.pid}`);
const database = await startEmbedded({ folder, settings: FORGETFUL });
await ensureDatabase(database, "demonstration");
process.env.DATABASE_URL = database.urlOf("demonstration");
await prepare({ demonstration: true });
await disconnect();

const client = new pg.Client({ connectionString: database.urlOf("postgres") });
await client.connect();
const servers: ReturnType<typeof run>[] = [];
// The first is the last to come: whoever waits for it finds all of them.
for (let worker = WORKERS - 1; worker >= 0; worker--) {
  await client.query(`CREATE DATABASE "worker${worker}" TEMPLATE "demonstration"`);
  const port = String(Number(process.env.PORT) + worker);
  const environment = {
    DATABASE_URL: database.urlOf(`worker${worker}`),
    NEXTAUTH_SECRET: randomBytes(48).toString("base64"),
    NEXTAUTH_URL: `http://localhost:${port}`,
    TANDEM_DEMONSTRATION: "on",
    TANDEM_EMBEDDED: "on",
    // Somewhere else to sign in: a real provider, at which whoever is told signs in.
    TANDEM_OIDC_ISSUER: (await startProvider(`http://localhost:${port}/api/auth/callback/oidc`)).issuer,
    TANDEM_OIDC_CLIENT_ID: CLIENT.id,
    TANDEM_OIDC_CLIENT_SECRET: CLIENT.secret,
    TANDEM_OIDC_NAME: "EU Login",
  };
  writeFileSync(stateOf(worker), JSON.stringify(environment));
  const server = run(standalone(), "serve", { ...environment, PORT: port });
  servers.push(server);
  await untilReady(`http://127.0.0.1:${port}/readyz`, server);
}
await client.end();

for (const signal of ["SIGTERM", "SIGINT"] as const)
  process.once(signal, async () => {
    await Promise.all(servers.map(end));
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
    process.exit(0);
  });
