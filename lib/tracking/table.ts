import type { z } from "zod";
import type { MaybeActor } from "@/lib/access/actor";
import { now } from "@/lib/platform/clock";
import { reads } from "@/lib/platform/database";
import { dayOf } from "@/lib/project-rules/days";
import { healthSql } from "@/lib/projects/health-sql";
import { ownDraftsSql } from "@/lib/projects/visibility";
import { Prisma } from "@/prisma/generated/client";
import { type Sort, sortKey } from "./columns";
import { cardFrom, DETAIL_COLUMNS, type DetailRow, detailJoins, healthColumn } from "./details";
import type { TrackingFilter } from "./filter";
import { matching } from "./matching";
import type { TableRow, tablePage } from "./present";
import type { tableQuery } from "./query";
import { tallied } from "./tallied";

const { sql } = Prisma;
export const ROWS_ON_PAGE = 50;

type TableRequest = { sort: Sort; locale: "en" | "zh"; offset: number; limit: number };

function rowFrom(row: DetailRow, actor: MaybeActor): TableRow {
  return {
    ...cardFrom(row, actor),
    challenges: row.challenges,
    startsOn: dayOf(row.startsOn),
    endsOn: dayOf(row.endsOn),
    nextDueOn: dayOf(row.nextDueOn),
    reportedAt: row.reportedAt?.toISOString() ?? null,
    proposedAt: row.proposedAt?.toISOString() ?? null,
  };
}

/** How many projects the filter finds, as an SQL question: what is kept, with the actor's own drafts, or counted. */
export function countSql(filter: TrackingFilter, actor: MaybeActor): Prisma.Sql {
  const kept = tallied("PROJECT", filter);
  if (!kept) return sql`SELECT count(*)::int AS count FROM "Project" p WHERE ${matching(filter, actor)}`;
  return sql`
    SELECT ((SELECT coalesce(sum(t.count), 0) FROM "ProjectTally" t WHERE ${kept})
      + (SELECT count(*) FROM "Project" p WHERE ${ownDraftsSql(actor)} AND ${matching(filter, actor)}))::int AS count`;
}

/** How many projects the filter finds. */
export async function countOf(filter: TrackingFilter, actor: MaybeActor): Promise<number> {
  const [found] = await reads().$queryRaw<[{ count: number }]>`${countSql(filter, actor)}`;
  return found.count;
}

/** Rows of the table in its order, and how many there are in all: one statement for the page and all its columns. */
export async function rowsOf(
  filter: TrackingFilter,
  requested: TableRequest,
  actor: MaybeActor,
): Promise<{ rows: TableRow[]; total: number }> {
  const { sort, locale, offset, limit } = requested;
  const key = sortKey(sort.by, locale, healthSql(now()), dayOf(now()));
  const direction = sort.down ? sql`DESC NULLS LAST` : sql`ASC NULLS LAST`;
  const found = await reads().$queryRaw<(DetailRow & { position: number; matched: number })[]>`
    WITH placed AS (
      SELECT p.id, count(*) OVER ()::int AS matched, row_number() OVER (ORDER BY ${key} ${direction}, p.id DESC)::int AS position
      FROM "Project" p WHERE ${matching(filter, actor)}
      ORDER BY position OFFSET ${offset} LIMIT ${limit}
    )
    SELECT placed.position, placed.matched, ${DETAIL_COLUMNS}, ${healthColumn()}
    FROM placed JOIN "Project" p ON p.id = placed.id
    ${detailJoins()}
    ORDER BY placed.position`;
  const total = found[0]?.matched ?? (offset > 0 ? await countOf(filter, actor) : 0);
  return { rows: found.map((row) => rowFrom(row, actor)), total };
}

/** A page of the table as the API gives it. */
export async function tableOf(
  { sort, page, limit, locale, ...filter }: z.output<typeof tableQuery>,
  actor: MaybeActor,
): Promise<z.output<typeof tablePage>> {
  const { rows, total } = await rowsOf(filter, { sort, locale, offset: (page - 1) * limit, limit }, actor);
  return { items: rows, total, page, pages: Math.max(1, Math.ceil(total / limit)) };
}
