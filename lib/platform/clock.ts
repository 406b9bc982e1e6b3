import { AsyncLocalStorage } from "node:async_hooks";

const set = new AsyncLocalStorage<Date>();

/** The time it is for what is being written; `at` sets another. */
export const now = (): Date => new Date(set.getStore() ?? Date.now());

/** Runs at another time: the demonstration's history happened over months, and a test need not wait for a day. */
export const at = <T>(time: Date, act: () => T): T => set.run(time, act);
