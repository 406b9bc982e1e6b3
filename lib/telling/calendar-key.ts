import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { Problem } from "@/lib/access/problems";
import { linkTo } from "@/lib/mail/addresses";
import { config } from "@/lib/platform/config";
import { primary, reads, transact } from "@/lib/platform/database";
import { type LetterReader, readerOf } from "./reader";
import type { OwnCalendar } from "./schema";

const sealOf = (key: string): string =>
  createHmac("sha256", config().secret).update(`calendar ${key}`).digest().subarray(0, 18).toString("base64url");

/** What opens a calendar: its key, which can be changed, with a seal, so that who reads the table opens nothing. */
export const calendarToken = (key: string): string => `${key}.${sealOf(key)}`;

const addressOf = (key: string): string => linkTo(config(), `/api/v1/calendars/${calendarToken(key)}/calendar.ics`);

/** The address of the actor's own calendar; null where they want none. */
export async function ownCalendar({ personId }: Actor): Promise<OwnCalendar> {
  const settled = await reads().mailPreference.findUnique({ where: { personId }, select: { calendarKey: true } });
  return { address: settled?.calendarKey ? addressOf(settled.calendarKey) : null };
}

/** Gives the actor's calendar an address, or another one: who had the earlier one reads nothing any more. */
export async function renewCalendar({ personId }: Actor): Promise<OwnCalendar> {
  const calendarKey = randomBytes(18).toString("base64url");
  await transact((database) =>
    database.mailPreference.upsert({
      where: { personId },
      create: { personId, calendarKey, version: 0 },
      update: { calendarKey },
    }),
  );
  return { address: addressOf(calendarKey) };
}

/** Takes the address away. */
export async function endCalendar({ personId }: Actor): Promise<void> {
  await transact((database) =>
    database.mailPreference.updateMany({ where: { personId }, data: { calendarKey: null } }),
  );
}

/** Whose calendar an address opens, with the roles they hold now; 404 for any that opens none, and of a closed account. */
export async function readerOfCalendar(token: string): Promise<LetterReader> {
  const nothing = new Problem(404, "notFound");
  const [, key, seal] = /^([\w-]{24})\.([\w-]{24})$/.exec(token) ?? [];
  if (!key || !seal || !timingSafeEqual(Buffer.from(seal), Buffer.from(sealOf(key)))) throw nothing;
  const found = await primary().mailPreference.findFirst({
    where: { calendarKey: key, person: { disabledAt: null } },
    select: { personId: true },
  });
  if (!found) throw nothing;
  return readerOf(found.personId);
}
