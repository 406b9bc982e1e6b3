import { readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type ParsedCronItem, parseCronItems, type TaskList } from "graphile-worker";
import { log } from "@/lib/platform/log";
import { SPOOLED, spoolPrefix } from "./spool";

/** Longer than any request takes (programs/listen.ts): what is older belongs to nobody who still works on it. */
const OLDEST_MS = 60 * 60 * 1000;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/**
 * Takes away the uploads that a process left behind when it died: those of this computer's processes that are no more,
 * and any that is older than an hour. `starting` says that this process has received none yet, so that what bears its
 * number is a predecessor's (in a container the number is always the same). Returns how many there were.
 */
export async function sweepSpool({ folder = tmpdir(), starting = false } = {}): Promise<number> {
  let swept = 0;
  for (const name of (await readdir(folder)).filter((each) => SPOOLED.test(each))) {
    const file = path.join(folder, name);
    const pid = name.startsWith(spoolPrefix("")) ? Number(SPOOLED.exec(name)?.[1]) : null;
    const dead = pid !== null && (pid === process.pid ? starting : !isAlive(pid));
    const age = Date.now() - ((await stat(file).catch(() => null))?.mtimeMs ?? Date.now());
    if (!dead && age < OLDEST_MS) continue;
    await rm(file, { force: true });
    swept += 1;
  }
  if (swept > 0) log("info", "Swept uploads that were left behind.", { count: swept });
  return swept;
}

const TASK = "sweep-uploads";

/** What the worker does about uploads that were left behind. */
export const sweepTasks: TaskList = { [TASK]: async () => void (await sweepSpool()) };

/** When: each hour. */
export const sweepClock = (): ParsedCronItem[] => parseCronItems([{ task: TASK, match: "7 * * * *" }]);
