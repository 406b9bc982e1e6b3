import { type ParsedCronItem, parseCronItems, type TaskList } from "graphile-worker";
import { log } from "@/lib/platform/log";

/** What is deleted when it is no longer needed: until when it is kept, and how often somebody looks. */
export const RETENTION = [
  {
    name: "sessions",
    crontab: "17 * * * *",
    kept: "30 days after they expired or were revoked",
    sql: `DELETE FROM "Session" WHERE least("expiresAt", "revokedAt") < now() - interval '30 days'`,
  },
  {
    name: "idempotency keys",
    crontab: "27 * * * *",
    kept: "one day",
    sql: `DELETE FROM "IdempotencyKey" WHERE "createdAt" < now() - interval '1 day'`,
  },
  {
    name: "rate limits",
    crontab: "37 * * * *",
    kept: "until the limit's period is over",
    sql: `DELETE FROM rate_limit WHERE expire < extract(epoch FROM now()) * 1000`,
  },
] as const;

const taskName = (name: string) => `delete-old-${name.replaceAll(" ", "-")}`;

/** What the worker can do, by name. */
export const tasks: TaskList = Object.fromEntries(
  RETENTION.map(({ name, sql }) => [
    taskName(name),
    async (_payload, { query }) => {
      const { rowCount } = await query(sql);
      log("info", `Deleted old ${name}.`, { count: rowCount });
    },
  ]),
);

/** What the worker does by the clock. */
export const clock = (): ParsedCronItem[] =>
  parseCronItems(RETENTION.map(({ name, crontab }) => ({ task: taskName(name), match: crontab })));
