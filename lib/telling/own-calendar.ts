import { messagesOf } from "@/lib/language/messages";
import { fill, inLanguage } from "@/lib/language/say";
import { linkTo, mailHost } from "@/lib/mail/addresses";
import { meetingEntry } from "@/lib/meetings/calendar";
import { type CalendarEntry, icalendarOf } from "@/lib/meetings/icalendar";
import { ownMeetings } from "@/lib/meetings/queries";
import { clockIn } from "@/lib/places/zones";
import { now } from "@/lib/platform/clock";
import { config } from "@/lib/platform/config";
import { reads } from "@/lib/platform/database";
import { DAY, dayOf } from "@/lib/project-rules/days";
import { type Due, dueFor } from "@/lib/work/coming";
import { type WaitingKind, type WaitingRow, waitingRows } from "@/lib/work/waiting/list";
import { readerOfCalendar } from "./calendar-key";
import type { LetterReader } from "./reader";

/** Of what was, so much is left in the calendar; of what is due, so much is told ahead. */
const KEPT_DAYS = 90;
const AHEAD_DAYS = 366;
const MOST = 500;

type Titled = { en: string | null; zh: string | null };
/** Something that is due on a day, before it is put in words. */
type Deadline = { id: string; kind: string; day: string; text: string | null; project: Titled | null; path: string };

/** Where what waits and has a day is done, below the project's page. */
const PARTS: Partial<Record<WaitingKind, string>> = {
  milestone: "/progress#milestones",
  update: "/progress/update",
  updatePart: "/progress/update",
  finalReport: "/final-report",
  condition: "#conditions",
  conditionReport: "#conditions",
};

/** What waits for somebody until a day. */
async function waitingDeadlines({ actor, locale }: LetterReader): Promise<Deadline[]> {
  const rows = (await waitingRows(actor)).filter((row): row is WaitingRow & { dueOn: Date } => row.dueOn !== null);
  const ids = rows.flatMap(({ projectId }) => projectId ?? []);
  const projects = await reads().project.findMany({
    where: { id: { in: ids } },
    select: { id: true, code: true, titleEn: true, titleZh: true },
  });
  return rows.map(({ kind, projectId, item, text, dueOn, expectedOn }) => {
    const project = projects.find(({ id }) => id === projectId);
    const page = `/${locale}/projects/${project?.code}`;
    return {
      id: `${kind}-${projectId}-${item ?? ""}`,
      kind,
      day: [dayOf(dueOn), dayOf(expectedOn)].reduce<string>((later, day) => (day && day > later ? day : later), ""),
      text,
      project: project ? { en: project.titleEn, zh: project.titleZh } : null,
      path: kind === "assessment" ? `/${locale}/assessments/${item}` : page + (PARTS[kind] ?? ""),
    };
  });
}

/** What is due later, and is not asked for yet. */
async function laterDeadlines({ actor, locale, zone }: LetterReader): Promise<Deadline[]> {
  const paths: Record<Due["kind"], (of: string) => string> = {
    milestone: (of) => `/projects/${of}/progress#milestones`,
    report: (of) => `/projects/${of}/progress`,
    call: (of) => `/rounds/${of}`,
  };
  return (await dueFor(actor, AHEAD_DAYS, MOST)).map(({ kind, of, title, project, at }) => ({
    id: `${kind}-${of}-${at.slice(0, 10)}`,
    kind: kind === "report" ? "update" : kind,
    // A call ends at a moment: on which day that is, the reader's clock says.
    day: kind === "call" ? clockIn(zone, new Date(at)).slice(0, 10) : at,
    text: kind === "report" ? null : (inLanguage(title, locale)?.text ?? null),
    project,
    path: `/${locale}${paths[kind](of)}`,
  }));
}

/** The meetings and deadlines of somebody, as they may read them now. */
async function entriesFor(reader: LetterReader): Promise<CalendarEntry[]> {
  const { actor, locale } = reader;
  const settings = config();
  const { name, address } = settings.mail.from;
  const { deadlines } = messagesOf(locale).mail.calendar;
  const at = now();
  const [meetings, waiting, later] = await Promise.all([
    ownMeetings(actor, new Date(at.getTime() - KEPT_DAYS * DAY)),
    waitingDeadlines(reader),
    laterDeadlines(reader),
  ]);
  const titleOf = (title: Titled | null) => (title && inLanguage(title, locale)?.text) ?? "";
  const sentences = deadlines as Partial<Record<string, string>>;
  return [
    ...meetings.map(({ code, title, meeting }) =>
      meetingEntry({ meeting, project: { code, title: titleOf(title) || code }, locale }),
    ),
    ...[...waiting, ...later].map(({ id, kind, day, text, project, path }): CalendarEntry => {
      const url = linkTo(settings, path);
      const named = titleOf(project);
      return {
        uid: `${id}@${mailHost(settings)}`,
        sequence: 0,
        at,
        when: { day },
        title: fill(sentences[kind] ?? "{item}", { item: text ?? named, project: named }),
        description: [named, url].filter(Boolean).join("\n"),
        url,
        organizer: { name, address },
      };
    }),
  ];
}

/** The calendar behind an address of `ownCalendar`: of its person, in their language, by what they may read now. */
export async function followedCalendar(token: string) {
  const reader = await readerOfCalendar(token);
  const { name } = messagesOf(reader.locale).mail.calendar;
  return {
    name: "calendar.ics",
    type: "text/calendar; charset=utf-8",
    bytes: new TextEncoder().encode(icalendarOf("PUBLISH", await entriesFor(reader), name)),
  };
}
