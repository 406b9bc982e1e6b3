import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { config, listenAddress, refuseUnsafeProduction } from "@/lib/platform/config";
import { namesDatabase } from "@/lib/platform/database-addresses";
import { demonstrationAccounts } from "@/lib/platform/demonstration-accounts";
import { type Embedded, ensureDatabase, startEmbedded } from "@/lib/platform/embedded";
import { faultSentence } from "@/lib/platform/fault-sentence";
import { buildApplication, isBuilt, standalone, stopBuilding } from "../build";
import { generateClient } from "../generators/client";
import { whenAbandoned } from "./parents";
import { claim, diskMustHaveRoom, portMustBeFree, portOf } from "./preconditions";
import { end, type Program, run, untilReady } from "./programs";
import { say } from "./say";
import { Supervisor } from "./supervise";

const FOLDER = path.resolve(".data");
const FIRST_START_MB = 1_500;
const LATER_START_MB = 200;

const programs = new Map<string, Program>();
let embedded: Embedded | undefined;
let giveBack = () => {};
let ending: Promise<void> | undefined;
const supervisor = new Supervisor(say, (reason) => {
  console.error(`\n${reason.message}\n`);
  void endAll(1);
});

/**
 * Everything from a fresh clone to a served application, each part of it started again when it dies; ends when it is asked
 * to, or when a part dies again and again.
 */
export async function start(): Promise<void> {
  endWhenAsked();
  try {
    await serve();
  } catch (error) {
    if (ending) return;
    const sentence = faultSentence(error);
    console.error(sentence ? `\n${sentence}\n` : error);
    await endAll(1);
  }
}

async function serve(): Promise<void> {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const port = portOf(process.env.PORT);
  const built = isBuilt();
  const host = listenAddress(process.env.HOST);
  await portMustBeFree(port, host);
  diskMustHaveRoom(process.cwd(), built ? LATER_START_MB : FIRST_START_MB);
  giveBack = claim(FOLDER);
  if (generateClient()) say("Generated the database client.");
  const [environment] = await Promise.all([prepareDatabase(), built ? undefined : build()]);

  const settings = { ...environment, PORT: String(port) };
  const ready = `http://${reachedAt(host)}:${port}/readyz`;
  await supervisor.watch({ name: "server", start: () => started("serve", settings, (it) => untilReady(ready, it)) });
  await supervisor.watch({ name: "worker", start: () => started("worker", environment) });
  say(`Tandem is ready: http://localhost:${port}`);
  if (embedded) await printAccounts();
}

async function started(
  name: string,
  environment: Record<string, string>,
  whenReady?: (program: Program) => Promise<void>,
): Promise<Program> {
  const program = run(standalone(), name, environment);
  programs.set(name, program);
  await whenReady?.(program);
  return program;
}

/** Where this machine reaches what listens on an address. */
function reachedAt(host: string | undefined): string {
  if (host === undefined || host === "0.0.0.0") return "127.0.0.1";
  if (host === "::") return "[::1]";
  return host.includes(":") ? `[${host}]` : host;
}

async function build(): Promise<void> {
  say("Building the application …");
  await buildApplication();
  say("Built.");
}

/** The database, ready to be served from, and the environment that says where it is. */
async function prepareDatabase(): Promise<Record<string, string>> {
  const own = !namesDatabase(process.env);
  if (own) {
    say("Starting the embedded database …");
    embedded = await startEmbedded({ folder: FOLDER, onProgress: say });
    await ensureDatabase(embedded, "tandem");
    await watchDatabase(embedded);
  }
  const environment: Record<string, string> = embedded
    ? {
        DATABASE_URL: embedded.urlOf("tandem"),
        NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || keptSecret(),
        TANDEM_DEMONSTRATION: "on",
        TANDEM_EMBEDDED: "on",
      }
    : {};
  // Not below the built application, which the next build replaces.
  environment.TANDEM_STORAGE = process.env.TANDEM_STORAGE || path.join(FOLDER, "files");
  environment.NEXTAUTH_URL = process.env.NEXTAUTH_URL || `http://localhost:${process.env.PORT || 3000}`;
  Object.assign(process.env, environment);
  // Only now, because this loads the client that was generated above.
  const { prepare } = await import("@/lib/setup/prepare");
  const settings = config({ ...process.env, NODE_ENV: "production" });
  if (!own) refuseUnsafeProduction({ embedded: false, demonstrationAccounts: false }, settings);
  await prepare({ demonstration: own, onProgress: say });
  if (!own) refuseUnsafeProduction({ embedded: false, demonstrationAccounts: await demonstrationAccounts() }, settings);
  const { disconnect } = await import("@/lib/platform/database");
  await disconnect();
  return environment;
}

/** Watches over a database that runs. */
async function watchDatabase(database: Embedded): Promise<void> {
  let running = true;
  const death = () => new Promise<void>((resolve) => database.onDeath(resolve));
  await supervisor.watch({
    name: "database",
    async start() {
      if (!running) await database.restart();
      running = false;
      return { ended: death() };
    },
  });
}

// Generated once and kept, so that people stay signed in across starts.
function keptSecret(): string {
  const file = path.join(FOLDER, "secret");
  mkdirSync(FOLDER, { recursive: true });
  if (!existsSync(file)) writeFileSync(file, randomBytes(48).toString("base64"), { mode: 0o600 });
  return readFileSync(file, "utf8");
}

async function printAccounts(): Promise<void> {
  const { demonstrationPassword, MAIN_ACCOUNTS } = await import("@/lib/setup/seed/accounts");
  console.log(`\nDemonstration accounts, all with the password ${demonstrationPassword()}\n`);
  for (const { email, nameEn, nameZh } of MAIN_ACCOUNTS) console.log(`  ${email.padEnd(46)} ${nameEn} · ${nameZh}`);
  console.log("\nCtrl-C stops everything.");
}

function endWhenAsked(): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void endAll(0));
  whenAbandoned(() => void endAll(1));
}

function endAll(code: number): Promise<void> {
  ending ??= (async () => {
    supervisor.rest();
    stopBuilding();
    await Promise.all([...programs.values()].map(end));
    await embedded?.stop();
    giveBack();
    process.exit(code);
  })();
  return ending;
}
