import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

/** Where the worker says that it lives: the time at which its database last answered. */
export const HEARTBEAT = path.join(tmpdir(), "tandem-worker");

const EVERY_MS = 15_000;

/** Writes that file each time that the question was answered, until it is stopped; what fails leaves it as it is. */
export function beat(ask: () => Promise<unknown>, file = HEARTBEAT): { stop: () => void; first: Promise<void> } {
  const once = () =>
    ask()
      .then(() => writeFile(file, new Date().toISOString()))
      .catch(() => {});
  const timer = setInterval(() => void once(), EVERY_MS);
  timer.unref();
  return { stop: () => clearInterval(timer), first: once() };
}
