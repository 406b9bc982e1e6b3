import type { MaybeActor } from "@/lib/access/actor";
import { reads } from "@/lib/platform/database";
import { idOfCursor, type PageOf, type PageRequest, pageFrom } from "@/lib/platform/page";
import { healthReasons } from "@/lib/projects/health-reasons";
import { Prisma } from "@/prisma/generated/client";
import { cardFrom, DETAIL_COLUMNS, type DetailRow, detailJoins, healthColumn } from "./details";
import type { TrackingFilter } from "./filter";
import { matching } from "./matching";
import type { ListedProject, TrackingCard } from "./present";
import { countOf, countSql } from "./table";
import { tallied } from "./tallied";

const LIST = "projects";
const { sql, empty } = Prisma;

/** Projects the actor may see, newest first, found and told as the tracking pages do: one statement. */
export async function listProjects(
  filter: TrackingFilter,
  page: PageRequest,
  actor: MaybeActor,
): Promise<PageOf<TrackingCard>> {
  const below = idOfCursor(LIST, page.cursor);
  const further = below === undefined ? empty : sql`AND p.id < ${below}`;
  const some = sql`${further} ORDER BY p.id DESC LIMIT ${page.limit + 1}`;
  // Where how many there are need not be counted, so many are read as the page shows; else all that is found is read once.
  const found = tallied("PROJECT", filter)
    ? sql`listed AS (SELECT p.id FROM "Project" p WHERE ${matching(filter, actor)} ${some}),
    counted AS (${countSql(filter, actor)})`
    : sql`matched AS MATERIALIZED (SELECT p.id FROM "Project" p WHERE ${matching(filter, actor)}),
    listed AS (SELECT p.id FROM matched p WHERE true ${some}),
    counted AS (SELECT count(*)::int AS count FROM matched)`;
  const rows = await reads().$queryRaw<(DetailRow & { id: number; matched: number })[]>`
    WITH ${found}
    SELECT p.id, (SELECT count FROM counted) AS matched, ${DETAIL_COLUMNS}, ${healthColumn()}
    FROM listed JOIN "Project" p ON p.id = listed.id
    ${detailJoins()}
    ORDER BY p.id DESC`;
  const total = rows[0]?.matched ?? (below === undefined ? 0 : await countOf(filter, actor));
  return pageFrom(
    LIST,
    rows,
    page,
    total,
    (row) => cardFrom(row, actor),
    ({ id }) => id,
  );
}

/** The same list, each project with what its health follows from: one statement more. */
export async function listWithReasons(
  filter: TrackingFilter,
  page: PageRequest,
  actor: MaybeActor,
): Promise<PageOf<ListedProject>> {
  const { items, ...rest } = await listProjects(filter, page, actor);
  const reasons = await healthReasons(items.flatMap(({ code, health }) => (health ? [code] : [])));
  return { ...rest, items: items.map((card) => ({ ...card, healthWhy: reasons.get(card.code) ?? null })) };
}
