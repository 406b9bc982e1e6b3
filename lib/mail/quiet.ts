import { AsyncLocalStorage } from "node:async_hooks";

const quiet = new AsyncLocalStorage<true>();

/** Does something of which nobody is sent a mail: the past of a demonstration, what is loaded from elsewhere. */
export const quietly = <T>(act: () => T): T => quiet.run(true, act);

/** Whether nobody is to be sent a mail of what happens. */
export const isQuiet = (): boolean => quiet.getStore() === true;
