import { existsSync, mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { ConfigError } from "@/lib/platform/config";

const MEGABYTE = 1024 * 1024;
const LARGEST_PORT = 65_535;

/** How whoever started this would start it again. */
const command = process.env.npm_lifecycle_event === "dev" ? "npm run dev" : "npm start";

/** The port that is asked for; throws when that is no port. */
export function portOf(requested = "", usual = 3000): number {
  if (!requested.trim()) return usual;
  const port = Number(requested);
  if (/^\s*\d+\s*$/.test(requested) && port <= LARGEST_PORT) return port;
  throw new ConfigError(
    `PORT=${requested} is no port. Choose a number up to ${LARGEST_PORT}: PORT=${usual} ${command}`,
  );
}

/** Throws when another program already listens on the port. */
export async function portMustBeFree(port: number, host?: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => {
      const next = `Choose another one: PORT=${port + 1} ${command}`;
      if (error.code === "EADDRINUSE") reject(new ConfigError(`Port ${port} is taken by another program. ${next}`));
      else if (error.code === "EADDRNOTAVAIL")
        reject(new ConfigError(`HOST=${host} is no address of this machine. HOST=0.0.0.0 is all of them.`));
      else if (error.code === "EACCES") reject(new ConfigError(`Port ${port} is not allowed to us. ${next}`));
      else reject(error);
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

/** Throws when the disk of a folder, which need not be there yet, has less room than a start needs. */
export function diskMustHaveRoom(wanted: string, megabytes: number): void {
  let folder = wanted;
  while (!existsSync(folder)) folder = path.dirname(folder);
  const { bavail, bsize } = statfsSync(folder);
  const free = Math.floor((bavail * bsize) / MEGABYTE);
  if (free < megabytes) {
    throw new ConfigError(`The disk is full: ${free} MB are free at ${folder}, and this start needs ${megabytes} MB.`);
  }
}

/** Claims the data folder for this process, so that two starts do not share one; returns how to give it back. */
export function claim(folder: string): () => void {
  const pid = startIn(folder);
  if (pid !== null) throw new ConfigError(`Tandem already runs from this folder (process ${pid}). Stop it first.`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(fileIn(folder), String(process.pid));
  return () => rmSync(fileIn(folder), { force: true });
}

const fileIn = (folder: string) => path.join(folder, "start.pid");

/** The process that has claimed the data folder and still runs; null where there is none. */
export function startIn(folder: string): number | null {
  if (!existsSync(fileIn(folder))) return null;
  const pid = Number(readFileSync(fileIn(folder), "utf8"));
  return isStart(pid) ? pid : null;
}

// A crashed start leaves its file behind, and its number may by now belong to another program.
function isStart(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    const command = `/proc/${pid}/cmdline`;
    return !existsSync(command) || /scripts\/(start|dev|db)\.mjs/.test(readFileSync(command, "utf8"));
  } catch {
    return false;
  }
}
