import { randomUUID } from "node:crypto";
import type { Locale } from "@/lib/language/locales";
import { now } from "@/lib/platform/clock";
import { config } from "@/lib/platform/config";
import { type Database, reads } from "@/lib/platform/database";
import type { Prisma } from "@/prisma/generated/client";
import { mailHost } from "./addresses";
import { isQuiet } from "./quiet";

/** What the worker listens for, to look at the queue at once. */
export const CHANNEL = "tandem_mail";

const DAY = 86_400_000;
/** How long a mail is tried where nothing else is said. */
export const TRIED_FOR = 3 * DAY;

/**
 * Who it goes to: a person in the language that is theirs now, at their address or another one of theirs, or an address of
 * nobody yet.
 */
export type To = { personId: number; address?: string } | { address: string; locale: Locale };

export type NewMail = {
  /** Which letter: a name of `mail.letters` in the messages, or one that the worker knows a composer of. */
  kind: string;
  to: To;
  data?: Prisma.InputJsonObject;
  /** Of two mails with the same key only the first is queued: a command that is done again queues nothing. */
  once?: string;
  projectId?: number;
  /** When it may leave; at once where nothing is said. */
  dueAt?: Date;
  /** Until when it is tried, such as the end of what its link opens; three days where nothing is said. */
  until?: Date;
  /** Somebody waits for it: it leaves before others, and also to an address that refused a mail before. */
  urgent?: boolean;
  /** It opens something to whoever reads it: nothing of it is kept once it has left. */
  secret?: boolean;
};

/**
 * Queues a mail in the caller's transaction, so that nothing is told that did not happen; the worker sends it when the
 * transaction is through. Returns its id; null where one with the same key is there, or the time is one of the past that
 * nobody is told of.
 */
export async function queueMail(database: Database, mail: NewMail): Promise<number | null> {
  if (isQuiet()) return null;
  const to = await recipient(mail.to);
  const dueAt = mail.dueAt ?? now();
  const rows = await database.$queryRaw<{ id: number }[]>`
    INSERT INTO "Mail" ("messageId", "onceKey", kind, data, "personId", "projectId", address, locale, urgent, secret,
      "dueAt", "giveUpAt", "createdAt")
    VALUES (${`<${randomUUID()}@${mailHost(config())}>`}, ${mail.once ?? null}, ${mail.kind},
      ${JSON.stringify(mail.data ?? {})}::jsonb, ${to.personId}::int, ${mail.projectId ?? null}::int, ${to.address},
      ${to.locale}, ${mail.urgent ?? false}, ${mail.secret ?? false}, ${dueAt}::timestamptz,
      ${mail.until ?? new Date(dueAt.getTime() + TRIED_FOR)}::timestamptz, ${now()}::timestamptz)
    ON CONFLICT ("onceKey") DO NOTHING
    RETURNING id`;
  if (rows.length) await wakeWorker(database);
  return rows[0]?.id ?? null;
}

async function recipient(to: To) {
  if (!("personId" in to)) return { personId: null, ...to };
  const { email, locale } = await reads().person.findUniqueOrThrow({
    where: { id: to.personId },
    select: { email: true, locale: true },
  });
  return { personId: to.personId, address: to.address ?? email, locale };
}

/** Has the worker look at the queue as soon as the transaction is through. */
export const wakeWorker = (database: Database): Promise<unknown> =>
  database.$executeRaw`SELECT pg_notify(${CHANNEL}, '')`;
