import type { MaybeActor } from "@/lib/access/actor";
import { Problem } from "@/lib/access/problems";
import { reads } from "@/lib/platform/database";
import { cursorAt, positionOf } from "@/lib/platform/page";
import { type ProjectStatus, STATUSES } from "@/lib/project-rules/status";
import { taxonomy } from "@/lib/taxonomy/queries";
import { Prisma } from "@/prisma/generated/client";
import { cardFrom, DETAIL_COLUMNS, type DetailRow, detailJoins, healthColumn } from "./details";
import type { TrackingFilter } from "./filter";
import { CARDS, CARDS_IN_LANE, LANES_ON_PAGE, type Lanes } from "./lanes";
import { matching } from "./matching";
import type { Board, BoardCard, BoardColumn, CardPage } from "./present";

const { sql, empty } = Prisma;

type Count = {
  lane: string | null;
  nameEn: string | null;
  nameZh: string | null;
  status: ProjectStatus;
  count: number;
  whole: boolean;
};
type Cell = { lane: string | null; status: ProjectStatus };

/** The lanes of the project `p`, with what a place is called: one row for each; one with two themes stands in two lanes. */
const LANES_OF: Record<Lanes, Prisma.Sql> = {
  theme: sql`LEFT JOIN LATERAL (SELECT key, NULL, NULL FROM unnest(p.themes) key) lane(key, "nameEn", "nameZh") ON true`,
  place: sql`JOIN LATERAL (
    SELECT l.slug, l."nameEn", l."nameZh" FROM "Partner" a JOIN "Place" l ON l.id = a."placeId"
    WHERE a."projectId" = p.id AND a.status <> 'DECLINED') lane(key, "nameEn", "nameZh") ON true`,
  lead: sql`JOIN LATERAL (
    SELECT l.slug, l."nameEn", l."nameZh" FROM "Partner" a JOIN "Place" l ON l.id = a."placeId"
    WHERE a."projectId" = p.id AND a.role = 'LEAD') lane(key, "nameEn", "nameZh") ON true`,
};

/** Whether the project `p` stands in the lane; an empty key is the lane of what has no theme. */
const IN_LANE: Record<Lanes, (key: Prisma.Sql) => Prisma.Sql> = {
  theme: (key) =>
    sql`(CASE ${key} WHEN '' THEN coalesce(cardinality(p.themes), 0) = 0 ELSE p.themes @> ARRAY[${key}] END)`,
  place: (key) => sql`EXISTS (
    SELECT FROM "Partner" a JOIN "Place" l ON l.id = a."placeId"
    WHERE a."projectId" = p.id AND a.status <> 'DECLINED' AND l.slug = ${key})`,
  lead: (key) => sql`EXISTS (
    SELECT FROM "Partner" a JOIN "Place" l ON l.id = a."placeId"
    WHERE a."projectId" = p.id AND a.role = 'LEAD' AND l.slug = ${key})`,
};

/** How many projects each column has, and each cell of lanes: those matched are found once for both. */
const counted = (filter: TrackingFilter, lanes: Lanes | null, actor: MaybeActor) =>
  lanes
    ? reads().$queryRaw<Count[]>`
        WITH matched AS MATERIALIZED (SELECT p.id, p.status, p.themes FROM "Project" p WHERE ${matching(filter, actor)})
        SELECT NULL AS lane, NULL AS "nameEn", NULL AS "nameZh", p.status::text, count(*)::int AS count, true AS whole
        FROM matched p GROUP BY p.status
        UNION ALL
        SELECT coalesce(lane.key, ''), min(lane."nameEn"), min(lane."nameZh"), p.status::text, count(*)::int, false
        FROM matched p ${LANES_OF[lanes]} GROUP BY lane.key, p.status`
    : reads().$queryRaw<Count[]>`
        SELECT NULL AS lane, NULL AS "nameEn", NULL AS "nameZh", p.status::text, count(*)::int AS count, true AS whole
        FROM "Project" p WHERE ${matching(filter, actor)} GROUP BY p.status`;

/** The latest cards of each cell, by which its column goes on after `after`. */
function picked(
  cells: Cell[],
  filter: TrackingFilter,
  lanes: Lanes | null,
  most: number,
  actor: MaybeActor,
  after = empty,
) {
  const keys = cells.map(({ lane }) => lane ?? "");
  const statuses = cells.map(({ status }) => status);
  return reads().$queryRaw<(DetailRow & { lane: string; cell: ProjectStatus; id: number })[]>`
    SELECT cell.lane, cell.status::text AS cell, p.id, ${DETAIL_COLUMNS}, ${healthColumn()}
    FROM unnest(${keys}::text[], ${statuses}::"ProjectStatus"[]) cell(lane, status)
    CROSS JOIN LATERAL (
      SELECT p.* FROM "Project" p
      WHERE p.status = cell.status AND ${matching(filter, actor)}
        AND ${lanes ? IN_LANE[lanes](sql`cell.lane`) : sql`true`} ${after}
      ORDER BY p."updatedAt" DESC, p.id DESC LIMIT ${most}) p
    ${detailJoins()}
    ORDER BY p."updatedAt" DESC, p.id DESC`;
}

function boardCardFrom(row: DetailRow, actor: MaybeActor): BoardCard {
  const { summary: _, ...card } = cardFrom(row, actor);
  return card;
}

const LIST = "cards";
const cursorOf = ({ updatedAt, id }: { updatedAt: Date; id: number }) => cursorAt(LIST, `${updatedAt.getTime()}-${id}`);

async function orderOf(lanes: Lanes, counts: Count[]): Promise<string[]> {
  const totals = new Map<string, number>();
  for (const { lane, count, whole } of counts)
    if (!whole) totals.set(lane ?? "", (totals.get(lane ?? "") ?? 0) + count);
  if (lanes !== "theme")
    return [...totals.keys()].sort((a, b) => (totals.get(b) ?? 0) - (totals.get(a) ?? 0) || (a < b ? -1 : 1));
  const known = (await taxonomy()).clusters.flatMap(({ themes }) => themes.map(({ code }) => code));
  return [...known, ""].filter((code) => totals.has(code));
}

/** What a lane is called; null for the lane of what has no theme. */
async function nameOf(key: string, lanes: Lanes, counts: Count[]) {
  if (lanes === "theme") return (await taxonomy()).theme(key)?.name ?? null;
  const { nameEn, nameZh } = counts.find(({ lane }) => lane === key) ?? {};
  return nameEn && nameZh ? { en: nameEn, zh: nameZh } : null;
}

/**
 * Projects in a column per status, and if asked for in lanes: counts of all, the latest as cards. A column of drafts is
 * there only where the actor has some. Two statements, however many projects.
 */
export async function board(
  filter: TrackingFilter,
  { lanes, page = 1 }: { lanes?: Lanes; page?: number },
  actor: MaybeActor,
): Promise<Board> {
  const counts = await counted(filter, lanes ?? null, actor);
  const order = lanes ? await orderOf(lanes, counts) : [];
  const shown = order.slice((page - 1) * LANES_ON_PAGE, page * LANES_ON_PAGE);
  const cells = counts.filter(({ lane, whole }) => (lanes ? !whole && shown.includes(lane ?? "") : whole));
  const most = lanes ? CARDS_IN_LANE : CARDS;
  const rows = cells.length ? await picked(cells, filter, lanes ?? null, most, actor) : [];
  const countOf = (lane: string | null, status: ProjectStatus) =>
    counts.find((row) => row.status === status && (lane === null ? row.whole : !row.whole && row.lane === lane))
      ?.count ?? 0;
  const statuses = STATUSES.filter((status) => status !== "DRAFT" || countOf(null, "DRAFT") > 0);
  const columnsOf = (lane: string | null): BoardColumn[] =>
    statuses.map((status) => {
      const count = countOf(lane, status);
      const found = rows.filter((row) => row.cell === status && row.lane === (lane ?? ""));
      const last = found.at(-1);
      return {
        status,
        count,
        cards: found.map((row) => boardCardFrom(row, actor)),
        nextCursor: last && found.length < count ? cursorOf(last) : null,
      };
    });
  return {
    columns: lanes ? columnsOf(null).map((column) => ({ ...column, cards: [], nextCursor: null })) : columnsOf(null),
    lanes: lanes
      ? await Promise.all(
          shown.map(async (key) => ({ key, name: await nameOf(key, lanes, counts), columns: columnsOf(key) })),
        )
      : null,
    lanesTotal: order.length,
  };
}

/** More cards of one cell of the board: those after the cursor, in the board's own order. */
export async function moreCards(
  filter: TrackingFilter,
  {
    status,
    lanes,
    lane,
    cursor,
    limit,
  }: { status: ProjectStatus; lanes?: Lanes; lane?: string; cursor?: string; limit: number },
  actor: MaybeActor,
): Promise<CardPage> {
  const at = positionOf(LIST, cursor)?.split("-");
  const after = at
    ? sql`AND (p."updatedAt", p.id) < (${new Date(Number(at[0]))}::timestamptz, ${Number(at[1])}::int)`
    : empty;
  const key = lanes ? (lane ?? "") : null;
  const [counts, rows] = [
    await counted(filter, lanes ?? null, actor),
    await picked([{ lane: key, status }], filter, lanes ?? null, limit + 1, actor, after),
  ];
  const total =
    counts.find((row) => row.status === status && (key === null ? row.whole : !row.whole && row.lane === key))?.count ??
    0;
  const found = rows.slice(0, limit);
  const last = found.at(-1);
  return {
    items: found.map((row) => boardCardFrom(row, actor)),
    nextCursor: rows.length > limit && last ? cursorOf(last) : null,
    total,
  };
}

/** A cluster's board; 404 when there is no such cluster. */
export async function clusterBoard(
  cluster: string,
  filter: TrackingFilter,
  requested: { lanes?: Lanes; page?: number },
  actor: MaybeActor,
): Promise<Board & { cluster: string }> {
  if (!(await taxonomy()).cluster(cluster)) throw new Problem(404, "noSuchCluster");
  return { cluster, ...(await board({ ...filter, cluster: [cluster] }, requested, actor)) };
}
