import { type ParsedCronItem, parseCronItems, type TaskList } from "graphile-worker";
import { log } from "@/lib/platform/log";

/** What is deleted, by the clock: until when it is kept, and by which statement, or by what else. */
export type RetentionRule = { name: string; crontab: string; retention: string } & (
  | { sql: string }
  | { act: () => Promise<number> }
);

/** What is deleted when it is no longer needed: until when it is kept, and how often somebody looks. */
export const RETENTION = [
  {
    name: "sessions",
    crontab: "17 * * * *",
    retention: "30 days after they expired or were revoked",
    sql: `DELETE FROM "Session" WHERE least("expiresAt", "revokedAt") < now() - interval '30 days'`,
  },
  {
    name: "personal tokens",
    crontab: "22 * * * *",
    retention: "30 days after they expired or were revoked",
    sql: `DELETE FROM "AccessToken" WHERE least("expiresAt", "revokedAt") < now() - interval '30 days'`,
  },
  {
    name: "links by mail",
    crontab: "24 * * * *",
    retention: "one day after they expired",
    sql: `DELETE FROM "MailedLink" WHERE "expiresAt" < now() - interval '1 day'`,
  },
  {
    name: "idempotency keys",
    crontab: "27 * * * *",
    retention: "one day",
    sql: `DELETE FROM "IdempotencyKey" WHERE "createdAt" < now() - interval '1 day'`,
  },
  {
    name: "rate limits",
    crontab: "37 * * * *",
    retention: "until the limit's period is over",
    sql: `DELETE FROM rate_limit WHERE expire < extract(epoch FROM now()) * 1000`,
  },
  {
    name: "mails",
    crontab: "7 * * * *",
    retention: "90 days; what opens something to its reader, until it has left",
    sql: `DELETE FROM "Mail" WHERE state NOT IN ('QUEUED', 'CLAIMED', 'SENDING') AND "createdAt" < now() - interval '90 days'`,
  },
  {
    name: "refused addresses",
    crontab: "57 * * * *",
    retention: "30 days",
    sql: `DELETE FROM "MailRefusal" WHERE "createdAt" < now() - interval '30 days'`,
  },
  {
    name: "traces of signing in",
    crontab: "42 * * * *",
    retention: "one year",
    // The record refuses every other deletion, and this one to whoever is not the owner of its table.
    sql: "SELECT delete_old_sign_ins()",
  },
  {
    name: "accepted invitations",
    crontab: "45 * * * *",
    retention: "two years after they were accepted",
    sql: `DELETE FROM "Invitation" WHERE "acceptedAt" < now() - interval '2 years'`,
  },
  {
    name: "invitations",
    crontab: "47 * * * *",
    retention: "180 days after they ended without being accepted",
    sql: `DELETE FROM "Invitation" WHERE "acceptedAt" IS NULL AND least("expiresAt", "revokedAt") < now() - interval '180 days'`,
  },
  {
    name: "links to answer by",
    crontab: "54 * * * *",
    retention: "30 days after they expired",
    sql: `DELETE FROM "AnswerLink" WHERE "expiresAt" < now() - interval '30 days'`,
  },
  {
    name: "notices",
    crontab: "52 * * * *",
    retention: "two years",
    sql: `DELETE FROM "Notification" WHERE "createdAt" < now() - interval '2 years'`,
  },
] as const satisfies RetentionRule[];

/**
 * What else is kept about people, and as long as what: their account, or what it was done for. Of an erased account no name
 * stands in it. A test holds the table complete: whatever refers to a person stands here or above.
 */
export const KEPT_WITH = {
  account: [
    ...["Consent", "ExternalIdentity", "MailPreference", "MeetingAnswer", "Membership", "Passkey", "Person"],
    ...["ProjectMail", "RecoveryCode", "RoundAssessor", "SavedView", "SavedViewMatch", "SecondFactor"],
  ],
  project: [
    ...["Amendment", "AmendmentAnswer", "Assessment", "AuditEvent", "Comment", "Condition", "DocumentVersion"],
    ...["Endorsement", "FinalReport", "IndicatorCorrection", "IndicatorValue", "Meeting", "Merger", "Milestone"],
    ...["PlacePicture", "PlanSection", "PlanVersion", "ProfileRevision", "SuggestionAnswer", "Transition", "Update"],
    ...["UpdatePart", "WorkingPart"],
  ],
} as const;

/** What is deleted by those rules. */
export type RetentionName = (typeof RETENTION)[number]["name"];

const taskName = (name: string) => `delete-old-${name.replaceAll(" ", "-")}`;

/** What the worker can do by those rules, by name. */
export const retentionTasks = (rules: readonly RetentionRule[]): TaskList =>
  Object.fromEntries(
    rules.map((rule) => [
      taskName(rule.name),
      async (_payload, { query }) => {
        const count = "sql" in rule ? (await query(rule.sql)).rowCount : await rule.act();
        log("info", `Deleted old ${rule.name}.`, { count });
      },
    ]),
  );

/** What the worker does by the clock to keep those rules. */
export const retentionClock = (rules: readonly RetentionRule[]): ParsedCronItem[] =>
  parseCronItems(rules.map(({ name, crontab }) => ({ task: taskName(name), match: crontab })));
