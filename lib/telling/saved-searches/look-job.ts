import { type ParsedCronItem, parseCronItems, type TaskList } from "graphile-worker";
import { log } from "@/lib/platform/log";
import { lookForAll } from "./look";

const TASK = "look-for-saved-searches";

/** What the worker does so that saved searches tell. */
export const lookTasks: TaskList = {
  [TASK]: async () => {
    const count = await lookForAll();
    if (count > 0) log("info", "Found what is new in saved searches.", { count });
  },
};

/** When: some minutes before digests leave, which tell of it. */
export const lookClock = (): ParsedCronItem[] =>
  parseCronItems([
    // One run at a time, which the next one follows up whatever becomes of it.
    { task: TASK, match: "10,25,40,55 * * * *", options: { queueName: TASK, maxAttempts: 1 } },
  ]);
