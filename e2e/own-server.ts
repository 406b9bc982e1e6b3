import { readFileSync, rmSync, writeFileSync } from "node:fs";
import pg from "pg";
import { disconnect } from "@/lib/platform/database";
import { freePort } from "@/lib/platform/embedded";
import { standalone } from "@/scripts/build";
import { end, run, untilReady } from "@/scripts/start/programs";
import { STATE, stateOf } from "./state";
import { WORKER } from "./workers";

/** A server beside the one of all specs, whose database holds the demonstration as `change` leaves it. */
export async function ownServer(change: () => Promise<void>) {
  const shared = JSON.parse(readFileSync(STATE, "utf8")) as Record<string, string>;
  const at = (database: string) => Object.assign(new URL(shared.DATABASE_URL ?? ""), { pathname: `/${database}` }).href;
  const name = `own${WORKER}`;
  const client = new pg.Client({ connectionString: at("postgres") });
  await client.connect();
  await client.query(`CREATE DATABASE "${name}" TEMPLATE "demonstration"`);
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const environment = { ...shared, DATABASE_URL: at(name), NEXTAUTH_URL: address, PORT: String(port) };
  Object.assign(process.env, environment);
  await change();
  await disconnect();
  const state = stateOf(WORKER).replace(".json", "-own.json");
  writeFileSync(state, JSON.stringify(environment));
  const server = run(standalone(), "serve", environment);
  await untilReady(`${address}/readyz`, server);
  return {
    address,
    state,
    async stop(): Promise<void> {
      await end(server);
      rmSync(state);
      await client.query(`DROP DATABASE "${name}" WITH (FORCE)`);
      await client.end();
    },
  };
}
