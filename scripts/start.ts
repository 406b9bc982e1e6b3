import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, statfsSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { type Embedded, ensureDatabase, startEmbedded } from "@/lib/platform/embedded";

const DATA = ".data";
const LEAST_DISK = 1_500_000_000;
const port = Number(process.env.PORT || 3000);
const say = (line: string) => console.log(line);

let database: Embedded | undefined;
let web: ChildProcess | undefined;
let ending = false;

/** Stops the server, then the database, then this process. */
async function end(code: number): Promise<void> {
  if (ending) return;
  ending = true;
  if (web && web.exitCode === null) {
    const ended = new Promise((resolve) => web?.once("exit", resolve));
    web.kill("SIGTERM");
    await ended;
  }
  await database?.stop();
  process.exit(code);
}
process.on("SIGINT", () => void end(0));
process.on("SIGTERM", () => void end(0));

/** Ends the start with a sentence that says what to do. */
function refuse(sentence: string): never {
  throw new Error(sentence);
}

function portFree(): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer().once("error", () => resolve(false));
    probe.listen(port, () => probe.close(() => resolve(true)));
  });
}

function secretOfOurOwn(): string {
  const file = `${DATA}/secret`;
  if (!existsSync(file)) writeFileSync(file, randomBytes(48).toString("base64url"), { mode: 0o600 });
  return readFileSync(file, "utf8");
}

async function prepareDatabase(embedded: boolean): Promise<void> {
  const url = process.env.DATABASE_URL as string;
  const { applyMigrations, migrationNames } = await import("@/lib/platform/migrate");
  const { loadPlaces } = await import("@/lib/profiles/load");
  const applied = await applyMigrations(url);
  if (applied.length) say(`Applied ${applied.length} migration${applied.length > 1 ? "s" : ""}.`);
  process.env.TANDEM_MIGRATION = migrationNames().at(-1);
  const { places, changed } = await loadPlaces();
  if (changed.length) say(`Loaded ${changed.length} of ${places} places.`);
  if (embedded) {
    const { loadDemonstration } = await import("@/lib/demonstration/load");
    await loadDemonstration();
  }
  const { refuseUnsafeProduction } = await import("@/lib/platform/config");
  const { disconnect, reads } = await import("@/lib/platform/database");
  const demonstrationAccounts = (await reads().person.count({ where: { isDemonstration: true } })) > 0;
  refuseUnsafeProduction({ embedded, demonstrationAccounts });
  await disconnect();
}

function serve(): Promise<void> {
  return new Promise((resolve, reject) => {
    web = spawn(process.execPath, ["serve.mjs"], {
      cwd: ".next/standalone",
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    web.once("message", () => resolve());
    web.once("exit", (code) => {
      reject(new Error("The server ended before it could answer."));
      void end(code ?? 1);
    });
  });
}

async function start(): Promise<void> {
  if (!(await portFree())) refuse(`Port ${port} is taken. Stop what uses it, or choose another: PORT=3001 npm start`);
  mkdirSync(DATA, { recursive: true });
  const { bavail, bsize } = statfsSync(".");
  if (bavail * bsize < LEAST_DISK)
    refuse("Less than 1.5 GB of disk is free; building and the database need that much.");
  process.env.NODE_ENV ??= "production";
  process.env.NEXTAUTH_URL ??= `http://localhost:${port}`;
  const embedded = !process.env.DATABASE_URL;
  if (embedded) {
    database = await startEmbedded({ folder: DATA, onProgress: say });
    await ensureDatabase(database, "tandem");
    process.env.DATABASE_URL = database.urlOf("tandem");
    process.env.NEXTAUTH_SECRET ??= secretOfOurOwn();
    process.env.TANDEM_DEMONSTRATION = "on";
  }
  await prepareDatabase(embedded);
  const { built } = await import("./build");
  await built(say);
  await serve();
  say(`\nTandem · 同舟 is at http://localhost:${port}`);
  if (embedded) {
    const { MAIN_ACCOUNTS, demonstrationPassword } = await import("@/lib/demonstration/accounts");
    say(`\nDemonstration accounts (password ${demonstrationPassword()}):`);
    for (const { email, nameEn } of MAIN_ACCOUNTS) say(`  ${email}  ${nameEn}`);
  }
  say("\nCtrl-C stops everything.");
}

start().catch((error: unknown) => {
  if (!ending) console.error(`\n${error instanceof Error ? error.message : error}`);
  void end(1);
});
