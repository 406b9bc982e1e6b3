import { AsyncLocalStorage } from "node:async_hooks";
import { setTimeout } from "node:timers/promises";

const set = new AsyncLocalStorage<Date>();

/** The time it is for what is being written; `at` sets another. */
export const now = (): Date => new Date(set.getStore() ?? Date.now());

/** Runs at another time: the demonstration's history happened over months, and a test need not wait for a day. */
export const at = <T>(time: Date, act: () => T): T => set.run(new Date(time), act);

/** Waits so many milliseconds, or until the signal says so. Where the time was set by `at`, it moves on instead. */
export async function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  const time = set.getStore();
  if (time) time.setTime(time.getTime() + milliseconds);
  else await setTimeout(milliseconds, undefined, { signal, ref: false }).catch(() => {});
}
