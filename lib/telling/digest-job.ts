import { type ParsedCronItem, parseCronItems, type TaskList } from "graphile-worker";
import { asLocale } from "@/lib/language/locales";
import { queueMail } from "@/lib/mail/queue";
import { zoneOf } from "@/lib/places/country-zones";
import { now } from "@/lib/platform/clock";
import { primary, transact } from "@/lib/platform/database";
import { log } from "@/lib/platform/log";
import type { DigestRhythm } from "@/prisma/generated/enums";
import { lastDigestAt } from "./digest-times";

const TASK = "queue-digests";
/** Of what is older no digest tells any more. */
const LONGEST = 31 * 86_400_000;

type Row = {
  personId: number;
  timeZone: string | null;
  locale: string;
  country: string | null;
  digest: DigestRhythm;
  hour: number;
  weekday: number;
  toldUpTo: Date;
};

/** Whoever has news that no mail told and is not kept out, with when their digests leave. */
const withNews = () => primary().$queryRaw<Row[]>`
  SELECT p.id AS "personId", p."timeZone", p.locale, (SELECT min(l.country) FROM "Membership" m JOIN "Place" l ON l.id = m."placeId"
      WHERE m."personId" = p.id) AS country,
    coalesce(f.digest::text, 'DAILY') AS digest, coalesce(f.hour, 8) AS hour, coalesce(f.weekday, 1) AS weekday,
    coalesce(f."toldUpTo", p."createdAt") AS "toldUpTo"
  FROM "Person" p LEFT JOIN "MailPreference" f ON f."personId" = p.id
  WHERE p."disabledAt" IS NULL AND EXISTS (SELECT FROM "Notification" n WHERE n."personId" = p.id
    AND n."readAt" IS NULL AND n."mailId" IS NULL AND n."createdAt" > coalesce(f."toldUpTo", p."createdAt"))`;

/** Queues the digests that are due, each once; returns how many. */
export async function queueDigests(): Promise<number> {
  const time = now();
  let queued = 0;
  for (const { personId, timeZone, locale, country, toldUpTo, ...times } of await withNews()) {
    const due = lastDigestAt(times, timeZone ?? zoneOf(country ?? "", asLocale(locale)), time);
    if (!due || due <= toldUpTo) continue;
    const since = new Date(Math.max(toldUpTo.getTime(), time.getTime() - LONGEST));
    await transact(async (database) => {
      const once = `digest:${personId}:${due.toISOString()}`;
      const data = { since: since.toISOString() };
      if ((await queueMail(database, { kind: "digest", to: { personId }, data, once })) !== null) queued += 1;
      await database.mailPreference.upsert({
        where: { personId },
        create: { personId, toldUpTo: time },
        update: { toldUpTo: time },
      });
    });
  }
  return queued;
}

/** What the worker does so that digests leave at their hours. */
export const digestTasks: TaskList = {
  [TASK]: async () => {
    const count = await queueDigests();
    if (count > 0) log("info", "Queued digests.", { count });
  },
};

/** When: every quarter of an hour, as some zones are apart by quarters. */
export const digestClock = (): ParsedCronItem[] => parseCronItems([{ task: TASK, match: "*/15 * * * *" }]);
