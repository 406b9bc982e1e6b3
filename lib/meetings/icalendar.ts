import type { Attendance } from "@/prisma/generated/enums";

const LONGEST_LINE = 75;

/** A text as a value of RFC 5545: what would end it is escaped. */
const escaped = (text: string) => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n|\r|\n/g, "\\n");

/** A text as the value of a parameter, in which no quotation mark of its own can stand. */
const quoted = (text: string) => `"${text.replaceAll('"', "'").replace(/\s+/g, " ")}"`;

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

/** Somebody as a calendar knows them. */
export type CalendarPerson = { name: string; address: string };

/** One thing in a calendar: at a time, or on a day, on which one is not busy by it. */
export type CalendarEntry = {
  uid: string;
  /** How often it changed: a calendar that holds it already follows. */
  sequence: number;
  /** When this was written. */
  at: Date;
  when: { startsAt: string; endsAt: string } | { day: string };
  title: string;
  language?: string;
  where?: string | null;
  description: string;
  url: string;
  cancelled?: boolean;
  organizer: CalendarPerson;
  /** Whom the invitation is for, and what they said. */
  attendee?: CalendarPerson & { answer: Attendance | null };
};

/** What is done with the entries: published, asked about, or struck out (RFC 5546). */
export type CalendarMethod = "PUBLISH" | "REQUEST" | "CANCEL";

const SAID: Record<Attendance, string> = { YES: "ACCEPTED", MAYBE: "TENTATIVE", NO: "DECLINED" };

function attendeeOf({ name, address, answer }: NonNullable<CalendarEntry["attendee"]>): string {
  // Nobody reads what a calendar would answer by mail: the invitation says where one answers.
  const said = `PARTSTAT=${answer ? SAID[answer] : "NEEDS-ACTION"};RSVP=FALSE`;
  return `ATTENDEE;CN=${quoted(name)};CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;${said}:mailto:${address}`;
}

function linesOf(entry: CalendarEntry): string[] {
  const { when, organizer } = entry;
  const times =
    "day" in when
      ? [`DTSTART;VALUE=DATE:${when.day.replaceAll("-", "")}`, "TRANSP:TRANSPARENT"]
      : [`DTSTART:${utc(when.startsAt)}`, `DTEND:${utc(when.endsAt)}`];
  return [
    "BEGIN:VEVENT",
    `UID:${entry.uid}`,
    `SEQUENCE:${entry.sequence}`,
    `DTSTAMP:${utc(entry.at)}`,
    ...times,
    `SUMMARY${entry.language ? `;LANGUAGE=${entry.language}` : ""}:${escaped(entry.title)}`,
    `STATUS:${entry.cancelled ? "CANCELLED" : "CONFIRMED"}`,
    ...(entry.where ? [`LOCATION:${escaped(entry.where)}`] : []),
    `DESCRIPTION:${escaped(entry.description)}`,
    `URL:${entry.url}`,
    `ORGANIZER;CN=${quoted(organizer.name)}:mailto:${organizer.address}`,
    ...(entry.attendee ? [attendeeOf(entry.attendee)] : []),
    "END:VEVENT",
  ];
}

/** Entries as an iCalendar object (RFC 5545); one that has a name is subscribed to, and asked for again each hour. */
export function icalendarOf(method: CalendarMethod, entries: CalendarEntry[], name?: string): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Tandem//Tandem 同舟//EN",
    "CALSCALE:GREGORIAN",
    `METHOD:${method}`,
    ...(name
      ? [
          `NAME:${escaped(name)}`,
          `X-WR-CALNAME:${escaped(name)}`,
          "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
          "X-PUBLISHED-TTL:PT1H",
        ]
      : []),
    ...entries.flatMap(linesOf),
    "END:VCALENDAR",
  ];
  return `${lines.map(folded).join("\r\n")}\r\n`;
}
