import { execFileSync, spawn } from "node:child_process";
import { chownSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import pg from "pg";
import { disconnect } from "@/lib/platform/database";
import { asUser, serverUser } from "@/lib/platform/embedded-user";
import { prepare } from "@/lib/setup/prepare";

// Tries what docs/backups.md says, with the Postgres that is installed: npx tsx bench/restore.ts
const PROGRAMS = process.env.PG_BIN ?? "/usr/lib/postgresql/15/bin";
const folder = path.resolve(".test", `restore-${process.pid}`);
const data = path.join(folder, "data");
const user = serverUser();
mkdirSync(data, { recursive: true, mode: 0o700 });
if (user) chownSync(data, user.uid, user.gid);
const program = (name: string, ...args: string[]) => {
  const command = asUser(user, path.join(PROGRAMS, name), args, data);
  return { ...command, options: { uid: command.uid, gid: command.gid, cwd: data } };
};
const run = (name: string, args: string[], input?: Buffer) => {
  const { command, args: all, options } = program(name, ...args);
  return execFileSync(command, all, { ...options, input, maxBuffer: 1e9, stdio: ["pipe", "pipe", "inherit"] });
};

const port = await new Promise<number>((resolve) => {
  const probe = createServer().listen(0, "127.0.0.1", () => {
    const { port: free } = probe.address() as { port: number };
    probe.close(() => resolve(free));
  });
});
run("initdb", [`--pgdata=${data}`, "--username=owner", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"]);
const server = ["-D", data, "-p", String(port), "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="];
const { command, args, options } = program("postgres", ...server, "-c", "fsync=off");
const postgres = spawn(command, args, { ...options, stdio: "ignore" });
const at = (database: string, role = "owner") => `postgresql://${role}@127.0.0.1:${port}/${database}`;

async function on<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return use(client).finally(() => client.end());
}

/** Each table with a digest of all its rows. */
const tables = (database: string) =>
  on(at(database), async (client) => {
    const { rows } = await client.query(
      "SELECT oid::regclass::text AS name FROM pg_class WHERE relkind = 'r' AND relnamespace IN ('public'::regnamespace, 'graphile_worker'::regnamespace) ORDER BY 1",
    );
    const digests = new Map<string, string>();
    for (const { name } of rows) {
      const { rows: found } = await client.query(
        `SELECT count(*) || ' ' || md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS digest FROM ${name} t`,
      );
      digests.set(name, found[0].digest);
    }
    return digests;
  });

try {
  for (let tries = 0; ; tries += 1) {
    const up = await on(at("postgres"), (client) => client.query("CREATE DATABASE tandem")).then(
      () => true,
      () => false,
    );
    if (up) break;
    if (tries === 100) throw new Error("Postgres did not start.");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  Object.assign(process.env, { DATABASE_URL: at("tandem", "tandem_app"), DATABASE_OWNER: "owner" });
  await prepare({ demonstration: true });
  await disconnect();
  const before = await tables("tandem");
  const dump = run("pg_dump", ["--format=custom", at("tandem")]);
  writeFileSync(path.join(folder, "tandem.dump"), dump);
  await on(at("postgres"), (client) => client.query("DROP DATABASE tandem WITH (FORCE)"));
  await on(at("postgres"), (client) => client.query("CREATE DATABASE tandem ENCODING 'UTF8' TEMPLATE template0"));
  run("pg_restore", ["--no-owner", "--no-privileges", "--exit-on-error", `--dbname=${at("tandem")}`], dump);
  const after = await tables("tandem");
  const differing = [...before].filter(([name, digest]) => after.get(name) !== digest).map(([name]) => name);
  console.log(
    `${dump.length} bytes; ${before.size} tables, ${differing.length} of them other than before. ${differing}`,
  );
  await prepare({});
  console.log("The restored database was prepared again, and serves the application's role.");
  if (differing.length > 0 || after.size !== before.size) process.exitCode = 1;
} finally {
  await disconnect();
  postgres.kill("SIGINT");
  await new Promise((resolve) => postgres.once("exit", resolve));
  rmSync(folder, { recursive: true, force: true });
}
