import { asLocale } from "@/lib/language/locales";
import { now } from "@/lib/platform/clock";
import { transact } from "@/lib/platform/database";
import type { Mail, MailState } from "@/prisma/generated/client";
import type { Queued } from "./letter";

/** The first half of the lock that says that a worker lives; the second is its number. */
export const LIVING = 7_462_465;

/** A mail that a worker has. */
export type Claimed = Omit<Mail, "locale"> & Queued;

type Change = Partial<Pick<Mail, "state" | "dueAt" | "reply" | "subject" | "text" | "html" | "sentAt">> & {
  data?: object;
};

const OWN: MailState[] = ["CLAIMED", "SENDING"];
const OWN_OR_JUDGED: MailState[] = [...OWN, "UNDECIDED"];

/** Takes the next mail that is due, for the worker of this number; null where none is. */
export async function claimNext(worker: number): Promise<Claimed | null> {
  const time = now();
  const [mail] = await transact(
    (database) => database.$queryRaw<Mail[]>`
      UPDATE "Mail" SET state = 'CLAIMED', worker = ${worker}, attempts = attempts + 1
      WHERE id = (SELECT id FROM "Mail" WHERE state = 'QUEUED' AND "dueAt" <= ${time}::timestamptz
        ORDER BY urgent DESC, "dueAt", id LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING *`,
  );
  return mail ? { ...mail, locale: asLocale(mail.locale) } : null;
}

/** Changes a mail that the worker still has; returns whether it had it. */
export async function changeClaimed(mail: Claimed, worker: number, data: Change): Promise<boolean> {
  const { count } = await transact((database) =>
    database.mail.updateMany({ where: { id: mail.id, worker, state: { in: OWN } }, data }),
  );
  return count === 1;
}

/** Says that all of the mail is about to have left; false where somebody holds the worker for dead meanwhile. */
export async function markSending(mail: Claimed, worker: number): Promise<boolean> {
  const { count } = await transact((database) =>
    database.mail.updateMany({ where: { id: mail.id, worker, state: "CLAIMED" }, data: { state: "SENDING" } }),
  );
  return count === 1;
}

/** Writes down what the other server answered, also where the worker was held for dead meanwhile: it knows better. */
export async function settle(mail: Claimed, worker: number, data: Change): Promise<void> {
  await transact((database) =>
    database.mail.updateMany({ where: { id: mail.id, worker, state: { in: OWN_OR_JUDGED } }, data }),
  );
}

/**
 * Takes over from workers that have died: what had not left yet is queued again, what may have arrived is undecided.
 * Whoever lives holds a lock under their number, which Postgres takes away with the connection.
 */
export async function takeOver(): Promise<{ queued: number; undecided: number }> {
  const rows = await transact(
    (database) => database.$queryRaw<{ state: MailState }[]>`
      UPDATE "Mail" m SET
        state = CASE m.state WHEN 'CLAIMED' THEN 'QUEUED'::"MailState" ELSE 'UNDECIDED' END,
        reply = CASE m.state WHEN 'CLAIMED' THEN m.reply END
      WHERE m.state IN ('CLAIMED', 'SENDING') AND NOT EXISTS (
        SELECT FROM pg_locks l WHERE l.locktype = 'advisory' AND l.granted AND l.classid::bigint = ${LIVING}
          AND l.objid::bigint = m.worker AND l.objsubid = 2
          AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database()))
      RETURNING m.state`,
  );
  const queued = rows.filter(({ state }) => state === "QUEUED").length;
  return { queued, undecided: rows.length - queued };
}

/** Gives up what could not leave in its time; returns how many. */
export async function giveUpLate(): Promise<number> {
  const { count } = await transact((database) =>
    database.mail.updateMany({
      where: { state: "QUEUED", giveUpAt: { lt: now() } },
      data: { state: "GIVEN_UP" },
    }),
  );
  return count;
}

/** Notes at what waits why it does: the other server cannot be reached, or none is named. */
export async function noteWhy(reply: string): Promise<void> {
  await transact((database) =>
    database.mail.updateMany({ where: { state: "QUEUED", dueAt: { lte: now() } }, data: { reply } }),
  );
}

/** When the next mail is due; null where none waits. */
export async function nextDue(): Promise<Date | null> {
  return transact(async (database) => {
    const next = await database.mail.findFirst({
      where: { state: "QUEUED" },
      orderBy: { dueAt: "asc" },
      select: { dueAt: true },
    });
    return next?.dueAt ?? null;
  });
}
