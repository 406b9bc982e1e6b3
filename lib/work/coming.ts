import type { Actor } from "@/lib/access/actor";
import { asLocale, type Locale } from "@/lib/language/locales";
import { type ComingMeeting, comingMeetings } from "@/lib/meetings/queries";
import { now } from "@/lib/platform/clock";
import { reads } from "@/lib/platform/database";
import { ASKED_BEFORE_DAYS } from "@/lib/progress/reporting-interval";
import { dayOf } from "@/lib/project-rules/days";
import type { Bilingual } from "@/lib/taxonomy/queries";
import { Prisma } from "@/prisma/generated/client";
import { AT_WORK, readerOf } from "./waiting/columns";
import { HEARD, ownMilestone, REPORT_DUE } from "./waiting/place-rules";

const { sql } = Prisma;

/** Something that is due: one's own milestone, the next report of a project, the end of a call for proposals. */
export type Due = {
  kind: "milestone" | "report" | "call";
  /** The project's code, or the call's id. */
  of: string;
  title: { en: string | null; zh: string | null };
  project: { en: string | null; zh: string | null } | null;
  /** The moment at which a call ends, the day of anything else. */
  at: string;
};
export type Coming = (ComingMeeting & { kind: "meeting"; at: string }) | Due;

/** How many days ahead milestones and reports are told of, and how many things at most. */
const AHEAD_DAYS = 60;
const MOST = 6;

type Row = {
  kind: Due["kind"];
  of: string;
  text: string | null;
  language: Locale | null;
  titleEn: string | null;
  titleZh: string | null;
  at: Date;
};

function dueSql(actor: Actor, aheadDays: number): Prisma.Sql {
  const at = now();
  const reader = readerOf(actor);
  const calls = sql`
    SELECT 'call' AS kind, r.id::text AS of, NULL AS text, NULL AS language, r."titleEn", r."titleZh", r."closesAt" AS at
    FROM "Round" r WHERE r."opensAt" <= ${at}::timestamptz AND r."closesAt" > ${at}::timestamptz`;
  if (actor.coordinates.length === 0) return calls;
  return sql`${calls}
    UNION ALL
    SELECT 'milestone', p.code, m.title, m.language, p."titleEn", p."titleZh",
      greatest(m."dueOn", m."expectedOn")::timestamp AT TIME ZONE 'UTC'
    FROM "Project" p JOIN "Milestone" m ON m."projectId" = p.id AND m."completedOn" IS NULL
      AND m."dueOn" BETWEEN ${dayOf(at)}::date AND ${dayOf(at)}::date + ${aheadDays}::int
    WHERE ${AT_WORK} AND ${ownMilestone(reader)}
    UNION ALL
    SELECT 'report', p.code, NULL, NULL, p."titleEn", p."titleZh", ${REPORT_DUE}
    FROM "Project" p ${HEARD}
    WHERE ${AT_WORK} AND p.id IN (SELECT a."projectId" FROM "Partner" a WHERE a.status = 'ACCEPTED' AND a."placeId" = ANY (${reader.places}))
      AND ${REPORT_DUE} > ${at}::timestamptz + ${ASKED_BEFORE_DAYS}::int * interval '24 hours'
      AND ${REPORT_DUE} < ${at}::timestamptz + ${aheadDays}::int * interval '24 hours'`;
}

function dueOf({ kind, of, text, language, titleEn, titleZh, at }: Row): Due {
  const title: Bilingual | Due["title"] = { en: titleEn, zh: titleZh };
  const own = text === null ? null : { en: null, zh: null, [asLocale(language ?? "en")]: text };
  const call = kind === "call";
  return { kind, of, title: own ?? title, project: call ? null : title, at: call ? at.toISOString() : dayOf(at) };
}

/** What of somebody's is due in so many days to come, the soonest first; not what is asked for already. */
export async function dueFor(actor: Actor, aheadDays: number, most: number): Promise<Due[]> {
  const rows = await reads().$queryRaw<Row[]>`
    SELECT * FROM (${dueSql(actor, aheadDays)}) due ORDER BY due.at LIMIT ${most}`;
  return rows.map(dueOf);
}

/** What comes next for somebody: meetings, their milestones and reports, and the end of calls; the soonest first. */
export async function comingFor(actor: Actor): Promise<Coming[]> {
  const [meetings, due] = await Promise.all([comingMeetings(actor), dueFor(actor, AHEAD_DAYS, MOST)]);
  return [...meetings.map((meeting) => ({ ...meeting, kind: "meeting" as const, at: meeting.startsAt })), ...due]
    .sort((a, b) => a.at.localeCompare(b.at))
    .slice(0, MOST);
}
