import { type ParsedCronItem, parseCronItems, type TaskList } from "graphile-worker";
import { log } from "@/lib/platform/log";
import { remindOfClosingCalls, remindOfMilestones } from "./days-ahead";
import { askForUpdates } from "./reminders";

/** What the worker reminds of, each hour: what was reminded of is not again, however often this runs. */
const REMINDERS = [
  { task: "ask-for-updates", match: "47 * * * *", act: askForUpdates, said: "Asked for updates." },
  { task: "remind-of-milestones", match: "49 * * * *", act: remindOfMilestones, said: "Reminded of milestones." },
  { task: "remind-of-calls", match: "51 * * * *", act: remindOfClosingCalls, said: "Reminded of closing calls." },
];

/** What the worker does for the calendar of projects and calls. */
export const reminderTasks: TaskList = Object.fromEntries(
  REMINDERS.map(({ task, act, said }) => [
    task,
    async () => {
      const count = await act();
      if (count > 0) log("info", said, { count });
    },
  ]),
);

/** When it does so. */
export const reminderClock = (): ParsedCronItem[] =>
  parseCronItems(REMINDERS.map(({ task, match }) => ({ task, match })));
