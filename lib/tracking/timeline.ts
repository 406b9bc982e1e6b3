import type { MaybeActor } from "@/lib/access/actor";
import { asLocale } from "@/lib/language/locales";
import { now } from "@/lib/platform/clock";
import { reads } from "@/lib/platform/database";
import { dayOf } from "@/lib/project-rules/days";
import type { Health } from "@/lib/project-rules/health";
import type { ProjectStatus } from "@/lib/project-rules/status";
import type { MilestoneKind } from "@/prisma/generated/enums";
import { healthColumn } from "./details";
import type { TrackingFilter } from "./filter";
import { matching } from "./matching";
import type { TimelineRow } from "./present";

export const TIMELINES_ON_PAGE = 40;

type Row = {
  code: string;
  status: ProjectStatus;
  originalLanguage: string;
  titleEn: string | null;
  titleZh: string | null;
  health: Health | null;
  matched: number;
  startsOn: Date | null;
  endsOn: Date | null;
  agreedStartsOn: string | null;
  agreedEndsOn: string | null;
  startedAt: Date | null;
  endedAt: Date | null;
  milestones: {
    id: number;
    title: string;
    language: string;
    kind: MilestoneKind;
    baselineOn: string | null;
    dueOn: string;
    expectedOn: string | null;
    completedOn: string | null;
  }[];
};

/** How a milestone stands on a day: late where its day has passed and it is not reached, or was reached only after it. */
export function standingOf(
  milestone: { dueOn: string; expectedOn: string | null; completedOn: string | null },
  today: string,
): "REACHED" | "REACHED_LATE" | "LATE" | "EXPECTED_LATER" | "AHEAD" {
  const { dueOn, expectedOn, completedOn } = milestone;
  if (completedOn) return completedOn > dueOn ? "REACHED_LATE" : "REACHED";
  if (dueOn < today) return "LATE";
  return expectedOn && expectedOn > dueOn ? "EXPECTED_LATER" : "AHEAD";
}

function rowFrom(row: Row, today: string): TimelineRow {
  return {
    code: row.code,
    status: row.status,
    title: { en: row.titleEn, zh: row.titleZh },
    originalLanguage: asLocale(row.originalLanguage),
    health: row.health,
    agreed: { startsOn: row.agreedStartsOn, endsOn: row.agreedEndsOn },
    plan: { startsOn: dayOf(row.startsOn), endsOn: dayOf(row.endsOn) },
    startedOn: dayOf(row.startedAt),
    endedOn: dayOf(row.endedAt),
    milestones: (row.milestones ?? []).map((milestone) => ({
      ...milestone,
      language: asLocale(milestone.language),
      standing: standingOf(milestone, today),
    })),
  };
}

/**
 * Projects with their days for a timeline, by when they start: the plan in force, the plan first agreed, when work began
 * and ended, and the milestones. One statement.
 */
export async function timelineOf(
  filter: TrackingFilter,
  { page }: { page: number },
  actor: MaybeActor,
): Promise<{ rows: TimelineRow[]; total: number }> {
  const found = await reads().$queryRaw<Row[]>`
    WITH placed AS (
      SELECT p.id, count(*) OVER ()::int AS matched,
        row_number() OVER (ORDER BY p."startsOn" NULLS LAST, p.id)::int AS position
      FROM "Project" p WHERE ${matching(filter, actor)}
      ORDER BY position OFFSET ${(page - 1) * TIMELINES_ON_PAGE} LIMIT ${TIMELINES_ON_PAGE}
    )
    SELECT p.code, p.status::text, p."originalLanguage", p."titleEn", p."titleZh", p."startsOn", p."endsOn",
      ${healthColumn()}, placed.matched, agreed."startsOn" AS "agreedStartsOn", agreed."endsOn" AS "agreedEndsOn",
      t."startedAt", t."endedAt", m.milestones
    FROM placed JOIN "Project" p ON p.id = placed.id
    LEFT JOIN LATERAL (
      SELECT v.content ->> 'startsOn' AS "startsOn", v.content ->> 'endsOn' AS "endsOn"
      FROM "PlanVersion" v WHERE v."projectId" = p.id AND v.cause = 'AGREED' ORDER BY v.number LIMIT 1) agreed ON true
    CROSS JOIN LATERAL (
      SELECT min(t.at) FILTER (WHERE t."to" = 'IN_PROGRESS') AS "startedAt",
        max(t.at) FILTER (WHERE t."to" = p.status AND p.status IN ('COMPLETED', 'CANCELLED')) AS "endedAt"
      FROM "Transition" t WHERE t."projectId" = p.id) t
    CROSS JOIN LATERAL (
      SELECT jsonb_agg(jsonb_build_object('id', m.id, 'title', m.title, 'language', m.language, 'kind', m.kind,
        'baselineOn', m."baselineOn", 'dueOn', m."dueOn", 'expectedOn', m."expectedOn", 'completedOn', m."completedOn")
        ORDER BY m."dueOn", m.id) AS milestones
      FROM "Milestone" m WHERE m."projectId" = p.id) m
    ORDER BY placed.position`;
  const today = dayOf(now());
  const total = found[0]?.matched ?? 0;
  return { rows: found.map((row) => rowFrom(row, today)), total };
}
