import type { MaybeActor } from "@/lib/access/actor";
import type { Locale } from "@/lib/language/locales";
import { inLanguage } from "@/lib/language/say";
import { readableRow } from "@/lib/projects/queries";
import { meetingEntry } from "./calendar";
import { type CalendarPerson, icalendarOf } from "./icalendar";
import { meetingById } from "./queries";

/** A meeting of a project for a calendar, by the title that was sent: an invitation goes to others too. */
async function entryOf(code: string, id: number, actor: MaybeActor, locale: Locale) {
  const [row, meeting] = [await readableRow(code, actor), await meetingById(code, id, actor)];
  const title = inLanguage({ en: row.titleEn, zh: row.titleZh }, locale)?.text ?? code;
  return { meeting, entry: meetingEntry({ meeting, project: { code, title }, locale }) };
}

/** A meeting's invitation for a calendar, as a file. */
export async function invitationOf(code: string, id: number, actor: MaybeActor, locale: Locale) {
  const { meeting, entry } = await entryOf(code, id, actor, locale);
  const method = meeting.cancelled ? "CANCEL" : "PUBLISH";
  return {
    name: `${code}-${id}.ics`,
    type: `text/calendar; charset=utf-8; method=${method}`,
    bytes: new TextEncoder().encode(icalendarOf(method, [entry])),
  };
}

/** A meeting as it is asked about by mail, for one person: others' addresses are nobody's to hand on. */
export async function requestFor(
  code: string,
  id: number,
  actor: NonNullable<MaybeActor>,
  locale: Locale,
  { name, address }: CalendarPerson,
) {
  const { meeting, entry } = await entryOf(code, id, actor, locale);
  const method: "CANCEL" | "REQUEST" = meeting.cancelled ? "CANCEL" : "REQUEST";
  const attendee = { name, address, answer: meeting.ownAnswer };
  return { meeting, calendar: { method, content: icalendarOf(method, [{ ...entry, attendee }]) } };
}
