import type { Actor } from "@/lib/access/actor";
import type { AssessmentStanding } from "@/lib/assessments/standing";
import { asLocale, type Locale } from "@/lib/language/locales";
import { now } from "@/lib/platform/clock";
import { reads } from "@/lib/platform/database";
import { dayOf } from "@/lib/project-rules/days";
import type { ProjectCard } from "@/lib/projects/present";
import { Prisma } from "@/prisma/generated/client";
import { waitingSql } from "./rules";

/** What can wait for somebody. */
export const WAITING_KINDS = [
  "invitation",
  "wish",
  "partner",
  "draft",
  "version",
  "revision",
  "start",
  "milestone",
  "update",
  "updatePart",
  "finalReport",
  "conditionReport",
  "amendment",
  "amendmentDraft",
  "merger",
  "profileReturned",
  "profileDraft",
  "review",
  "decision",
  "condition",
  "amendmentCluster",
  "assessment",
  "profileReview",
] as const;
export type WaitingKind = (typeof WAITING_KINDS)[number];

export type PlaceNamed = { slug: string; name: { en: string; zh: string } };

/** A row of `waitingSql`, with the places it names. */
export type WaitingRow = {
  kind: WaitingKind;
  projectId: number | null;
  place: PlaceNamed | null;
  by: PlaceNamed | null;
  item: number | null;
  text: string | null;
  language: Locale | null;
  since: Date;
  dueOn: Date | null;
  expectedOn: Date | null;
};

/** One thing that waits for somebody, with what it is about; days as `2027-03-31`. */
export type Waiting = {
  kind: WaitingKind;
  /** The project it is about; null where it is a place's profile. */
  project: ProjectCard | null;
  /** The reader's place that it waits for, or the place whose profile it is. */
  place: PlaceNamed | null;
  /** The place that waits for it, where that is not one of those that take part. */
  by: PlaceNamed | null;
  /** Which one: a number, of an amendment or a revision; the id of a milestone, a condition, an offer or an assessment; the version of an invitation. */
  item: number | null;
  /** What somebody wrote: a milestone's title, a condition, what a place would have otherwise. */
  text: string | null;
  language: Locale | null;
  since: string;
  dueOn: string | null;
  expectedOn: string | null;
  /** How many assessors of a proposal that is to be decided were asked and have handed in; null where nobody was asked. */
  assessments: AssessmentStanding | null;
};

// Nobody reads more; the number beside it counts all.
const LISTED = 200;

/** What is due within so many days stands before what nobody gave a day, which stands before what is due later. */
const SOON_DAYS = 7;

const { sql } = Prisma;
const named = (
  alias: Prisma.Sql,
) => sql`CASE WHEN ${alias}.id IS NOT NULL THEN jsonb_build_object('slug', ${alias}.slug,
  'name', jsonb_build_object('en', ${alias}."nameEn", 'zh', ${alias}."nameZh")) END`;

/** Rows in the columns of the rules, with the places they name, in the order in which they are urgent. */
export const readRows = (rows: Prisma.Sql): Promise<WaitingRow[]> =>
  reads().$queryRaw<WaitingRow[]>`
    SELECT w.kind, w."projectId", w.item, w.text, w.language, w.since, w."dueOn", w."expectedOn",
      ${named(sql`own`)} AS place, ${named(sql`other`)} AS by
    FROM (${rows}) w LEFT JOIN "Place" own ON own.id = w."placeId" LEFT JOIN "Place" other ON other.id = w."byId"
    ORDER BY CASE WHEN w."dueOn" <= ${dayOf(now())}::date + ${SOON_DAYS}::int THEN 0 WHEN w."dueOn" IS NULL THEN 1 ELSE 2 END,
      w."dueOn", w.since, w."projectId", w.kind, w.item, w."placeId"
    LIMIT ${LISTED}`;

/** What waits for somebody: what is late or due soon, what has waited longest, and last what is due later. */
export const waitingRows = (actor: Actor): Promise<WaitingRow[]> => readRows(waitingSql(actor));

/** One thing that waits, with its project; none where that cannot be read. */
export function waitingOf(
  row: WaitingRow,
  cards: ReadonlyMap<number, ProjectCard>,
  standings: ReadonlyMap<number, AssessmentStanding>,
): Waiting[] {
  const { projectId, language, since, dueOn, expectedOn, ...rest } = row;
  const project = projectId === null ? null : cards.get(projectId);
  if (project === undefined) return [];
  return [
    {
      ...rest,
      project,
      language: language && asLocale(language),
      since: since.toISOString(),
      dueOn: dayOf(dueOn),
      expectedOn: dayOf(expectedOn),
      assessments: (row.kind === "decision" && projectId !== null && standings.get(projectId)) || null,
    },
  ];
}
