import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/** A program as it has to be spawned. */
export type Command = { command: string; args: string[]; uid?: number; gid?: number };

/** Who runs the embedded Postgres: nobody else (undefined) unless we are root, which Postgres refuses to run as. */
export type ServerUser = { uid: number; gid: number } | undefined;

const SETPRIV = "/usr/bin/setpriv";
const CAP_DAC_OVERRIDE = 1n << 1n;
const CAP_DAC_READ_SEARCH = 1n << 2n;

/** The user that Postgres runs as: under root the system's `postgres`, or `nobody`, who is everywhere. */
export function serverUser(passwd = "/etc/passwd"): ServerUser {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync(passwd, "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const found = users.find(([name]) => name === "postgres") ?? users.find(([name]) => name === "nobody");
  if (!found) throw new Error("Postgres does not run as root, and this system has neither a user postgres nor nobody.");
  return { uid: Number(found[2]), gid: Number(found[3]) };
}

/** The same program, run as that user; where a parent folder is private, with the right to pass through it. */
export function asUser(user: ServerUser, command: string, args: string[], folder: string): Command {
  if (!user) return { command, args };
  if ((open(command) && open(folder)) || !existsSync(SETPRIV)) return { command, args, ...user };
  const right = heldRights() & CAP_DAC_READ_SEARCH ? "dac_read_search" : "dac_override";
  const capability = heldRights() & (CAP_DAC_READ_SEARCH | CAP_DAC_OVERRIDE) ? [`+${right}`] : [];
  const passing = capability.flatMap((name) => [`--inh-caps=${name}`, `--ambient-caps=${name}`]);
  // Without this the right would hold for opening a file, but not for asking whether one may, which initdb does first.
  const securebits = capability.length ? ["--securebits=+no_setuid_fixup"] : [];
  const own = [`--reuid=${user.uid}`, `--regid=${user.gid}`, "--clear-groups"];
  return { command: SETPRIV, args: [...securebits, ...own, ...passing, command, ...args] };
}

/** Whether anybody may pass through every folder above the file: a clone below /root, or a private folder, is not open. */
function open(file: string): boolean {
  const above = path.dirname(file);
  if (!(statSync(above).mode & 0o001)) return false;
  return above === path.dirname(above) || open(above);
}

function heldRights(): bigint {
  const held = /^CapBnd:\s*([0-9a-f]+)$/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
  return BigInt(`0x${held ?? "0"}`);
}
