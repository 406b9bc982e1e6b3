import { run } from "graphile-worker";
import { FILE_RETENTION } from "@/lib/documents/erase";
import { carryMail } from "@/lib/mail/carrier";
import { meaningClock, meaningTasks } from "@/lib/meaning/rebuild-job";
import { config } from "@/lib/platform/config";
import { primary } from "@/lib/platform/database";
import { untilReachable } from "@/lib/platform/database-ready";
import { beat } from "@/lib/platform/heartbeat";
import { RETENTION, retentionClock, retentionTasks } from "@/lib/platform/jobs";
import { log } from "@/lib/platform/log";
import { shutDownWith } from "@/lib/platform/shutdown";
import { workerLogger } from "@/lib/platform/worker-logger";
import { reminderClock, reminderTasks } from "@/lib/progress/reminder-job";
import { sweepClock, sweepTasks } from "@/lib/storage/spool-sweep";
import { COMPOSERS } from "@/lib/telling/composers";
import { digestClock, digestTasks } from "@/lib/telling/digest-job";
import { lookClock, lookTasks } from "@/lib/telling/saved-searches/look-job";

const rules = [...RETENTION, ...FILE_RETENTION];
const connectionString = config().databaseDirectUrl;
// Whoever ends it, ends it also while it waits.
let close: () => Promise<unknown> = async () => {};
shutDownWith(() => close());
// A worker that has nothing to work on waits; to die of it would end the application with it.
await untilReachable(connectionString, () => log("warn", "The worker waits for the database."));

const runner = await run({
  connectionString,
  taskList: {
    ...retentionTasks(rules),
    ...reminderTasks,
    ...digestTasks,
    ...sweepTasks,
    ...meaningTasks,
    ...lookTasks,
  },
  parsedCronItems: [
    ...retentionClock(rules),
    ...reminderClock(),
    ...digestClock(),
    ...sweepClock(),
    ...meaningClock(),
    ...lookClock(),
  ],
  concurrency: 2,
  maxPoolSize: 4,
  noHandleSignals: true,
  logger: workerLogger,
});
log("info", "The worker is ready.");
const carrier = carryMail({ composers: COMPOSERS });
const heart = beat(() => primary().$queryRaw`SELECT 1`);
close = () => {
  heart.stop();
  return Promise.all([carrier.stop(), runner.stop()]);
};
await runner.promise;
