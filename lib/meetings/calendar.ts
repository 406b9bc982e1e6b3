import type { MeetingView } from "./schema";

const LONGEST_LINE = 75;

/** A text as a value of RFC 5545: what would end it is escaped. */
const escaped = (text: string) => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n|\r|\n/g, "\\n");

/** A line in pieces of at most 75 octets, never in the middle of a character; each further piece begins with a space. */
export function folded(line: string): string {
  const pieces: string[] = [];
  let piece = "";
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LONGEST_LINE) {
      pieces.push(piece);
      piece = " ";
      octets = 1;
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join("\r\n");
}

/** An instant in UTC as RFC 5545 writes it, so that no zone has to be described: `20270331T073000Z`. */
const utc = (iso: string | Date) => new Date(iso).toISOString().replace(/[-:]|\.\d{3}/g, "");

export type Invitation = {
  meeting: MeetingView;
  /** What the project is called, and where its page is. */
  project: { code: string; title: string; url: string };
  /** The host that the identity of the event is of: the same for good, whatever address the page has. */
  domain: string;
  where: string | null;
  at: Date;
};

/**
 * A meeting as an iCalendar file (RFC 5545). Its UID never changes, and its SEQUENCE grows with each change, so that a
 * calendar that holds it already moves it, or strikes it out when it is called off.
 */
export function calendarOf({ meeting, project, domain, where, at }: Invitation): string {
  const description = [meeting.description, meeting.link, `${project.title}\n${project.url}`]
    .filter((part) => part !== null)
    .join("\n\n");
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Tandem//Tandem 同舟//EN",
    "CALSCALE:GREGORIAN",
    `METHOD:${meeting.cancelled ? "CANCEL" : "PUBLISH"}`,
    "BEGIN:VEVENT",
    `UID:meeting-${meeting.id}-${project.code}@${domain}`,
    `SEQUENCE:${meeting.version - 1}`,
    `DTSTAMP:${utc(at)}`,
    `DTSTART:${utc(meeting.startsAt)}`,
    `DTEND:${utc(meeting.endsAt)}`,
    `SUMMARY;LANGUAGE=${meeting.language === "zh" ? "zh-CN" : "en"}:${escaped(meeting.title)}`,
    `STATUS:${meeting.cancelled ? "CANCELLED" : "CONFIRMED"}`,
    ...(where ? [`LOCATION:${escaped(where)}`] : []),
    `DESCRIPTION:${escaped(description)}`,
    `URL:${project.url}`,
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return `${lines.map(folded).join("\r\n")}\r\n`;
}
