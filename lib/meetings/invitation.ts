import type { MaybeActor } from "@/lib/access/actor";
import type { Locale } from "@/lib/language/locales";
import { inLanguage } from "@/lib/language/say";
import { now } from "@/lib/platform/clock";
import { config } from "@/lib/platform/config";
import { readableRow } from "@/lib/projects/queries";
import { calendarOf } from "./calendar";
import { meetingById } from "./queries";

/** The identity of events does not change with the address of the application. */
const DOMAIN = "tandem.example";

/** A meeting's invitation for a calendar, as a file. */
export async function invitationOf(code: string, id: number, actor: MaybeActor, locale: Locale) {
  // A file goes to others too: it calls the project by the title that was sent.
  const [project, meeting] = [await readableRow(code, actor), await meetingById(code, id, actor)];
  const { url = "" } = config();
  const where = [meeting.venue, meeting.place?.name[locale]].filter(Boolean).join(", ") || null;
  const text = calendarOf({
    meeting,
    project: {
      code,
      title: inLanguage({ en: project.titleEn, zh: project.titleZh }, locale)?.text ?? code,
      url: `${url}/${locale}/projects/${code}/meetings`,
    },
    domain: DOMAIN,
    where,
    at: now(),
  });
  return {
    name: `${code}-${id}.ics`,
    type: `text/calendar; charset=utf-8; method=${meeting.cancelled ? "CANCEL" : "PUBLISH"}`,
    bytes: new TextEncoder().encode(text),
  };
}
