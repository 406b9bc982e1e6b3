import { type ParsedCronItem, parseCronItems, type TaskList } from "graphile-worker";
import { log } from "@/lib/platform/log";
import { rebuildMeaning } from "./commands";

const TASK = "learn-meaning";

/** What the worker does so that what was learned from the profiles follows them. */
export const meaningTasks: TaskList = {
  [TASK]: async () => {
    if (await rebuildMeaning()) log("info", "Learned anew what texts mean.");
  },
};

/** When: it looks each minute, and learns if something has changed. */
export const meaningClock = (): ParsedCronItem[] => parseCronItems([{ task: TASK, match: "* * * * *" }]);
