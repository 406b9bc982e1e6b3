import path from "node:path";
import { WORKER } from "./workers";

/** Where the server of a worker says how to reach its database and with which secret it signs sessions. */
export const stateOf = (worker: number) => path.resolve(".test", `e2e-${worker}.json`);

/** Where the server under test does. */
export const STATE = stateOf(WORKER);
