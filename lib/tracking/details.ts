import type { MaybeActor } from "@/lib/access/actor";
import { asLocale } from "@/lib/language/locales";
import { now } from "@/lib/platform/clock";
import { dayOf } from "@/lib/project-rules/days";
import type { Health } from "@/lib/project-rules/health";
import type { ProjectStatus } from "@/lib/project-rules/status";
import { healthSql } from "@/lib/projects/health-sql";
import { Prisma } from "@/prisma/generated/client";
import type { PartnerStatus } from "@/prisma/generated/enums";
import { mayMoveCard } from "./may-move";
import type { TrackingCard } from "./present";

type Part = {
  slug: string;
  nameEn: string;
  nameZh: string;
  side: string;
  role: string;
  status: PartnerStatus;
};

/** One project as the statement below answers it. */
export type DetailRow = {
  code: string;
  status: ProjectStatus;
  originalLanguage: string;
  titleEn: string | null;
  titleZh: string | null;
  summaryEn: string | null;
  summaryZh: string | null;
  clusterCode: string;
  themes: string[];
  challenges: string[];
  startsOn: Date | null;
  endsOn: Date | null;
  createdAt: Date;
  updatedAt: Date;
  health: Health | null;
  done: number;
  total: number;
  late: number;
  nextDueOn: Date | null;
  since: Date | null;
  proposedAt: Date | null;
  reportedAt: Date | null;
  places: Part[];
};

/** What a list shows of the project `p`: the columns of a DetailRow. */
export const DETAIL_COLUMNS = Prisma.sql`p.code, p.status::text, p."originalLanguage", p."titleEn", p."titleZh",
  p."summaryEn", p."summaryZh", p."clusterCode", p.themes, p.challenges, p."startsOn", p."endsOn", p."createdAt",
  p."updatedAt", m.done, m.total, m.late, m."nextDueOn", s.since, s."proposedAt", u."reportedAt", parts.places`;

/** Its health, as a column. */
export const healthColumn = (): Prisma.Sql => Prisma.sql`(${healthSql(now())}) AS health`;

/** The joins those columns come from: each asks by the project, so they cost what the page has rows. */
export function detailJoins(): Prisma.Sql {
  const today = Prisma.sql`${dayOf(now())}::date`;
  return Prisma.sql`
    CROSS JOIN LATERAL (
      SELECT count(m."completedOn")::int AS done, count(*)::int AS total,
        (count(*) FILTER (WHERE m."completedOn" IS NULL AND m."dueOn" < ${today}))::int AS late,
        min(m."dueOn") FILTER (WHERE m."completedOn" IS NULL) AS "nextDueOn"
      FROM "Milestone" m WHERE m."projectId" = p.id) m
    CROSS JOIN LATERAL (
      SELECT max(t.at) AS since, min(t.at) FILTER (WHERE t."to" = 'PROPOSED') AS "proposedAt"
      FROM "Transition" t WHERE t."projectId" = p.id) s
    CROSS JOIN LATERAL (
      SELECT max(u."createdAt") AS "reportedAt" FROM "Update" u WHERE u."projectId" = p.id) u
    CROSS JOIN LATERAL (
      SELECT jsonb_agg(jsonb_build_object('slug', l.slug, 'nameEn', l."nameEn", 'nameZh', l."nameZh", 'side', l."sideCode",
        'role', a.role, 'status', a.status) ORDER BY a.role, a."invitedAt", a."placeId") AS places
      FROM "Partner" a JOIN "Place" l ON l.id = a."placeId" WHERE a."projectId" = p.id) parts`;
}

const named = ({ slug, nameEn, nameZh, side }: Part) => ({ slug, name: { en: nameEn, zh: nameZh }, side });

/** A card as the list of projects gives it too, and whether the actor could move it. */
export function cardFrom(row: DetailRow, actor: MaybeActor): TrackingCard {
  const lead = row.places.find(({ role }) => role === "LEAD");
  if (!lead) throw new Error(`project ${row.code} has no lead`);
  const card = {
    code: row.code,
    status: row.status,
    originalLanguage: asLocale(row.originalLanguage),
    title: { en: row.titleEn, zh: row.titleZh },
    summary: { en: row.summaryEn, zh: row.summaryZh },
    cluster: row.clusterCode,
    themes: row.themes,
    milestones: { done: row.done, total: row.total, late: row.late },
    health: row.health,
    statusSince: (row.since ?? row.createdAt).toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    lead: named(lead),
    partners: row.places
      .filter(({ role }) => role === "PARTNER")
      .map((part) => ({ ...named(part), status: part.status })),
  };
  return { ...card, abilities: { move: mayMoveCard(card, actor) } };
}
