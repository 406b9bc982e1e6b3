import { readFileSync, rmSync, writeFileSync } from "node:fs";
import pg from "pg";
import { disconnect } from "@/lib/platform/database";
import { freePort } from "@/lib/platform/embedded";
import { standalone } from "@/scripts/build";
import { end, run, untilReady } from "@/scripts/start/programs";
import { test } from "./people";
import { STATE, stateOf } from "./state";
import { WORKER } from "./workers";

const shared = () => JSON.parse(readFileSync(STATE, "utf8")) as Record<string, string>;

/** A database beside the one of all specs, which holds the demonstration as it begins. */
export async function ownDatabase(purpose: string) {
  const at = (database: string) =>
    Object.assign(new URL(shared().DATABASE_URL ?? ""), { pathname: `/${database}` }).href;
  const name = `${purpose}${WORKER}`;
  const client = new pg.Client({ connectionString: at("postgres") });
  await client.connect();
  await client.query(`CREATE DATABASE "${name}" TEMPLATE "demonstration"`);
  return {
    url: at(name),
    async drop(): Promise<void> {
      await client.query(`DROP DATABASE "${name}" WITH (FORCE)`);
      await client.end();
    },
  };
}

/** A server beside the one of all specs, whose database holds the demonstration as `change` leaves it. */
async function ownServer(change: () => Promise<void>) {
  const database = await ownDatabase("own");
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const environment = { ...shared(), DATABASE_URL: database.url, NEXTAUTH_URL: address, PORT: String(port) };
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
      await database.drop();
    },
  };
}

/** Tests whose people come to a server of their own, where the demonstration is as `change` leaves it. */
export const onOwnServer = (change: () => Promise<void>) =>
  test.extend<object, { own: Awaited<ReturnType<typeof ownServer>> }>({
    own: [
      // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs off its first argument
      async ({}, use) => {
        const own = await ownServer(change);
        await use(own);
        await own.stop();
      },
      { scope: "worker", timeout: 60_000 },
    ],
    baseURL: async ({ own }, use) => use(own.address),
    state: async ({ own }, use) => use(own.state),
  });
