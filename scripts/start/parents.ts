import { readFileSync } from "node:fs";

/** The parent of a process; null where the system does not say. */
export function parentOf(pid: number): number | null {
  try {
    // The second field is the program's name in brackets and may hold anything.
    return Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, "utf8"))?.[1]);
  } catch {
    return null;
  }
}

// npm runs its scripts in a shell, which stays and waits when npm itself is killed.
const chain = () => [process.ppid, process.env.npm_lifecycle_event ? parentOf(process.ppid) : null].join(" ");

/** Calls back when whoever started this process has gone without a word. */
export function whenAbandoned(act: () => void): void {
  const before = chain();
  setInterval(() => {
    if (chain() !== before) act();
  }, 1_000).unref();
}
