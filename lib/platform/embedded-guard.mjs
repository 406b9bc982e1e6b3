// Runs Postgres for whoever started this, and stops it when they are gone: standard input is a pipe that closes when
// the starter ends, however it ends. In a process group of its own, so that Ctrl-C does not reach Postgres before the
// application has answered its last requests.
import { spawn } from "node:child_process";

const { command, args, uid, gid, cwd } = JSON.parse(process.argv[2]);
const server = spawn(command, args, { uid, gid, cwd, stdio: ["ignore", "inherit", "inherit"] });

// SIGINT is Postgres's fast shutdown: open transactions are rolled back, the data is written, nothing is to recover.
const stop = () => {
  server.kill("SIGINT");
  setTimeout(() => server.kill("SIGQUIT"), 20_000).unref();
};
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, stop);
process.stdin.on("end", stop).on("error", stop).resume();
server.on("error", (error) => {
  console.error(`Postgres does not start: ${error.message}`);
  process.exit(1);
});
server.on("exit", (code) => process.exit(code ?? 1));
