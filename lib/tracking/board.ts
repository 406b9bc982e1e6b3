import type { MaybeActor } from "@/lib/access/actor";
import { Problem } from "@/lib/access/problems";
import { reads } from "@/lib/platform/database";
import { cursorAt, positionOf } from "@/lib/platform/page";
import { type ProjectStatus, STATUSES } from "@/lib/project-rules/status";
import { ownDraftsSql } from "@/lib/projects/visibility";
import { taxonomy } from "@/lib/taxonomy/queries";
import { Prisma } from "@/prisma/generated/client";
import type { TallyKind } from "@/prisma/generated/enums";
import { cardFrom, DETAIL_COLUMNS, type DetailRow, detailJoins, healthColumn } from "./details";
import type { TrackingFilter } from "./filter";
import { CARDS, CARDS_IN_LANE, LANES_ON_PAGE, type Lanes } from "./lanes";
import { matching } from "./matching";
import type { Board, BoardCard, BoardColumn, CardPage } from "./present";
import { tallied } from "./tallied";

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

const KINDS = { theme: "THEME", place: "PLACE", lead: "LEAD" } as const satisfies Record<Lanes, TallyKind>;
/** A tally's lane, as `LANES_OF` has it. */
const lanesKept = (lanes: Lanes) =>
  lanes === "theme"
    ? sql`CROSS JOIN LATERAL (SELECT t.a, NULL::text, NULL::text) lane(key, "nameEn", "nameZh")`
    : sql`JOIN LATERAL (SELECT l.slug, l."nameEn", l."nameZh" FROM "Place" l WHERE l.id = t.a::int) lane(key, "nameEn", "nameZh") ON true`;

type Counted = { counts: Count[]; order: string[]; lanesTotal: number };

/**
 * How many projects each column has, and each cell of one page of lanes. What is kept is looked up, and beside it only the
 * actor's own drafts are counted; else all that the filter finds are, once for both.
 */
async function counted(filter: TrackingFilter, lanes: Lanes | null, page: number, actor: MaybeActor): Promise<Counted> {
  const kept = tallied("PROJECT", filter);
  const matched = sql`
    SELECT p.id, p.status, p.themes FROM "Project" p
    WHERE ${kept ? sql`${ownDraftsSql(actor)} AND` : empty} ${matching(filter, actor)}`;
  const columns = sql`NULL::text AS lane, NULL::text AS "nameEn", NULL::text AS "nameZh"`;
  const parts = [sql`SELECT ${columns}, p.status, count(*) AS count, true AS whole FROM matched p GROUP BY p.status`];
  if (kept)
    parts.push(
      sql`SELECT ${columns}, t.status, sum(t.count), true FROM "ProjectTally" t WHERE ${kept} GROUP BY t.status`,
    );
  if (lanes) {
    const named = sql`coalesce(lane.key, ''), min(lane."nameEn"), min(lane."nameZh")`;
    parts.push(sql`
      SELECT ${named}, p.status, count(*), false FROM matched p ${LANES_OF[lanes]} GROUP BY coalesce(lane.key, ''), p.status`);
    if (kept)
      parts.push(sql`
      SELECT ${named}, t.status, sum(t.count), false FROM "ProjectTally" t ${lanesKept(lanes)}
      WHERE ${tallied(KINDS[lanes], filter)} GROUP BY coalesce(lane.key, ''), t.status`);
  }
  const [from, to] = [(page - 1) * LANES_ON_PAGE, page * LANES_ON_PAGE];
  const onPage = lanes === "theme" ? sql`true` : sql`(c.whole OR r.rank > ${from}::int AND r.rank <= ${to}::int)`;
  const counts = await reads().$queryRaw<(Count & { rank: number | null; lanesTotal: number })[]>`
    WITH matched AS MATERIALIZED (${matched}), cell AS (${Prisma.join(parts, " UNION ALL ")}),
    ranked AS (
      SELECT lane, row_number() OVER (ORDER BY sum(count) DESC, lane COLLATE "C")::int AS rank
      FROM cell WHERE NOT whole GROUP BY lane)
    SELECT c.lane, c."nameEn", c."nameZh", c.status::text, c.count::int, c.whole, r.rank,
      (SELECT count(*)::int FROM ranked) AS "lanesTotal"
    FROM cell c LEFT JOIN ranked r ON r.lane = c.lane AND NOT c.whole WHERE ${onPage} ORDER BY r.rank`;
  const found = [...new Set(counts.flatMap(({ lane, whole }) => (whole ? [] : [lane ?? ""])))];
  const order = lanes === "theme" ? (await inTaxonomy(found)).slice(from, to) : found;
  return { counts, order, lanesTotal: counts[0]?.lanesTotal ?? 0 };
}

/** Themes in the order of the taxonomy, and last the lane of what has none. */
async function inTaxonomy(themes: string[]): Promise<string[]> {
  const known = (await taxonomy()).clusters.flatMap((cluster) => cluster.themes.map(({ code }) => code));
  return [...known, ""].filter((code) => themes.includes(code));
}

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
  const { counts, order: shown, lanesTotal } = await counted(filter, lanes ?? null, page, actor);
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
    lanesTotal,
  };
}

async function countIn(
  filter: TrackingFilter,
  { status, lanes, key }: { status: ProjectStatus; lanes?: Lanes; key: string | null },
  actor: MaybeActor,
): Promise<number> {
  if (!lanes) return (await counted(filter, null, 1, actor)).counts.find((row) => row.status === status)?.count ?? 0;
  const [found] = await reads().$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count FROM "Project" p
    WHERE p.status = ${status}::"ProjectStatus" AND ${matching(filter, actor)} AND ${IN_LANE[lanes](sql`${key}::text`)}`;
  return found.count;
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
  const [total, rows] = [
    await countIn(filter, { status, lanes, key }, actor),
    await picked([{ lane: key, status }], filter, lanes ?? null, limit + 1, actor, after),
  ];
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
