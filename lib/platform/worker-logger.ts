import { Logger } from "graphile-worker";
import { log } from "@/lib/platform/log";

const LEVELS = { error: "error", warning: "warn", info: "debug", debug: "debug" } as const;

/** What graphile-worker says, in our log: its chatter only where debugging is asked for. */
export const workerLogger = new Logger(() => (level, message) => log(LEVELS[level], message));
