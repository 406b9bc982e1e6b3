import { INTL_TAG, type Locale } from "@/lib/language/locales";
import { linkTo } from "@/lib/mail/addresses";
import { now } from "@/lib/platform/clock";
import { config } from "@/lib/platform/config";
import type { CalendarEntry } from "./icalendar";
import type { MeetingView } from "./schema";

type Of = { meeting: MeetingView; project: { code: string; title: string }; locale: Locale };

/**
 * A meeting as an entry of a calendar. Its identity never changes, and its sequence grows with each change, so that a
 * calendar that holds it already moves it, or strikes it out when it is called off. It comes from the application's own
 * address, under the name of who arranged it where the reader is told it.
 */
export function meetingEntry({ meeting, project, locale }: Of): CalendarEntry {
  const settings = config();
  const { name, address } = settings.mail.from;
  const url = linkTo(settings, `/${locale}/projects/${project.code}/meetings#meeting-${meeting.id}`);
  return {
    uid: meeting.uid,
    sequence: meeting.version - 1,
    at: now(),
    when: { startsAt: meeting.startsAt, endsAt: meeting.endsAt },
    title: meeting.title,
    language: INTL_TAG[meeting.language],
    where: [meeting.venue, meeting.place?.name[locale]].filter(Boolean).join(", ") || null,
    description: [meeting.description, meeting.link, `${project.title}\n${url}`]
      .filter((part) => part !== null)
      .join("\n\n"),
    url,
    cancelled: meeting.cancelled,
    organizer: { name: meeting.arrangedBy ? `${meeting.arrangedBy[locale]} (${name})` : name, address },
  };
}
