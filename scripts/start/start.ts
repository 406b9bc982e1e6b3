import { existsSync } from "node:fs";
import path from "node:path";
import { config, listenAddress, refuseUnsafeProduction } from "@/lib/platform/config";
import { namesDatabase } from "@/lib/platform/database-addresses";
import { demonstrationAccounts } from "@/lib/platform/demonstration-accounts";
import type { Embedded } from "@/lib/platform/embedded";
import { faultSentence } from "@/lib/platform/fault-sentence";
import { stopBuilding } from "../build";
import { generateClient } from "../generators/client";
import type { Mode } from "./mode";
import { openOwn, ownEnvironment } from "./own-database";
import { whenAbandoned } from "./parents";
import { claim, diskMustHaveRoom, portMustBeFree, portOf } from "./preconditions";
import { end, type Program, untilReady } from "./programs";
import { say } from "./say";
import { Supervisor } from "./supervise";

/** The room for the embedded database, which may be on a disk of its own. */
const DATABASE_MB = 100;

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
export async function start(mode: Mode): Promise<void> {
  endWhenAsked();
  try {
    await serve(mode);
  } catch (error) {
    if (ending) return;
    const sentence = faultSentence(error);
    console.error(sentence ? `\n${sentence}\n` : error);
    await endAll(1);
  }
}

async function serve(mode: Mode): Promise<void> {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const port = portOf(process.env.PORT);
  const host = listenAddress(process.env.HOST);
  await portMustBeFree(port, host);
  diskMustHaveRoom(process.cwd(), mode.megabytes());
  if (!namesDatabase(process.env)) diskMustHaveRoom(mode.folder, DATABASE_MB);
  giveBack = claim(mode.folder);
  if (generateClient()) say("Generated the database client.");
  const ready = `http://${reachedAt(host)}:${port}/readyz`;
  const opened = openDatabase(mode).then((environment) => ({ ...environment, PORT: String(port) }));
  const serveFrom = async () => {
    const environment = await opened;
    const begin = () => started(mode.run("serve", environment), (program) => untilReady(ready, program));
    await supervisor.watch({ name: "server", start: begin });
  };
  // From its sources the server takes a while to come up, and is ready only when the database is.
  await Promise.all([opened.then(() => prepareDatabase(mode)), mode.build?.(), mode.production ? null : serveFrom()]);
  if (mode.production) await serveFrom();
  const environment = await opened;
  await supervisor.watch({ name: "worker", start: () => started(mode.run("worker", environment)) });
  say(`${mode.ready}: http://localhost:${port}`);
  if (embedded) await printAccounts();
}

async function started(program: Program, whenReady?: (program: Program) => Promise<void>): Promise<Program> {
  programs.set(program.name, program);
  await whenReady?.(program);
  return program;
}

/** Where this machine reaches what listens on an address. */
function reachedAt(host: string | undefined): string {
  if (host === undefined || host === "0.0.0.0") return "127.0.0.1";
  if (host === "::") return "[::1]";
  return host.includes(":") ? `[${host}]` : host;
}

/** The database, and the environment that says where it is. */
async function openDatabase(mode: Mode): Promise<Record<string, string>> {
  if (!namesDatabase(process.env)) {
    say("Starting the embedded database …");
    embedded = await openOwn(mode.folder);
    await watchDatabase(embedded);
  }
  const environment: Record<string, string> = embedded ? ownEnvironment(mode.folder, embedded.urlOf("tandem")) : {};
  // Not below the built application, which the next build replaces.
  environment.TANDEM_STORAGE = process.env.TANDEM_STORAGE || path.join(mode.folder, "files");
  environment.NEXTAUTH_URL = process.env.NEXTAUTH_URL || `http://localhost:${process.env.PORT || 3000}`;
  Object.assign(process.env, environment);
  return environment;
}

/** Brings the database to what this version needs. */
async function prepareDatabase(mode: Mode): Promise<void> {
  const own = embedded !== undefined;
  // Only now, because this loads the client that was generated above.
  const { prepare } = await import("@/lib/setup/prepare");
  const settings = config({ ...process.env, NODE_ENV: mode.production ? "production" : "development" });
  if (!own) refuseUnsafeProduction({ embedded: false, demonstrationAccounts: false }, settings);
  await prepare({ demonstration: own, onProgress: say });
  if (!own) refuseUnsafeProduction({ embedded: false, demonstrationAccounts: await demonstrationAccounts() }, settings);
  const { disconnect } = await import("@/lib/platform/database");
  await disconnect();
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

async function printAccounts(): Promise<void> {
  const { demonstrationPassword, MAIN_ACCOUNTS } = await import("@/lib/setup/seed/accounts");
  console.log(`\nDemonstration accounts, all with the password ${demonstrationPassword()}\n`);
  for (const { email, nameEn, nameZh } of MAIN_ACCOUNTS) console.log(`  ${email.padEnd(46)} ${nameEn} · ${nameZh}`);
  if (config().mail.by.kind === "outbox")
    console.log(`\nMails that would leave are read at http://localhost:${portOf(process.env.PORT)}/en/outbox`);
  console.log("\nCtrl-C stops everything.");
}

function endWhenAsked(): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void endAll(0));
  whenAbandoned(() => {
    say("Whoever started Tandem has gone, and so it stops. To let it run on its own, start it as a service.");
    void endAll(1);
  });
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
