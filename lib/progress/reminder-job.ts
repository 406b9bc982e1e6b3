import { type ParsedCronItem, parseCronItems, type TaskList } from "graphile-worker";
import { log } from "@/lib/platform/log";
import { askForUpdates } from "./reminders";

const TASK = "ask-for-updates";

/** What the worker does for the rhythm of updates. */
export const reminderTasks: TaskList = {
  [TASK]: async () => {
    const count = await askForUpdates();
    if (count > 0) log("info", "Asked for updates.", { count });
  },
};

/** When: each hour; a project is asked once per period however often this runs. */
export const reminderClock = (): ParsedCronItem[] => parseCronItems([{ task: TASK, match: "47 * * * *" }]);
