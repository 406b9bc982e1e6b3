import { Logger, run } from "graphile-worker";
import { config } from "@/lib/platform/config";
import { endWith } from "@/lib/platform/ending";
import { clock, tasks } from "@/lib/platform/jobs";
import { log } from "@/lib/platform/log";
import { reminderClock, reminderTasks } from "@/lib/projects/delivery/reminder-job";
import { sweepClock, sweepTasks } from "@/lib/storage/spool-sweep";

const LEVELS = { error: "error", warning: "warn", info: "debug", debug: "debug" } as const;

const runner = await run({
  connectionString: config().databaseUrl,
  taskList: { ...tasks, ...reminderTasks, ...sweepTasks },
  parsedCronItems: [...clock(), ...reminderClock(), ...sweepClock()],
  concurrency: 2,
  maxPoolSize: 4,
  noHandleSignals: true,
  logger: new Logger(() => (level, message) => log(LEVELS[level], message)),
});
log("info", "The worker is ready.");
endWith(() => runner.stop());
await runner.promise;
