import type { MaybeActor } from "@/lib/access/actor";
import { reads } from "@/lib/platform/database";
import { idOfCursor, type PageOf, type PageRequest, pageFrom } from "@/lib/platform/page";
import { healthReasons } from "@/lib/projects/health-reasons";
import { Prisma } from "@/prisma/generated/client";
import { cardFrom, DETAIL_COLUMNS, type DetailRow, detailJoins, healthColumn } from "./details";
import type { TrackingFilter } from "./filter";
import { matching } from "./matching";
import type { ListedProject, TrackingCard } from "./present";
import { countOf } from "./table";

const LIST = "projects";
const { sql, empty } = Prisma;

/** Projects the actor may see, newest first, found and told as the tracking pages do: one statement. */
export async function listProjects(
  filter: TrackingFilter,
  page: PageRequest,
  actor: MaybeActor,
): Promise<PageOf<TrackingCard>> {
  const below = idOfCursor(LIST, page.cursor);
  const rows = await reads().$queryRaw<(DetailRow & { id: number; matched: number })[]>`
    WITH matched AS MATERIALIZED (SELECT p.id FROM "Project" p WHERE ${matching(filter, actor)}),
    listed AS (
      SELECT id FROM matched ${below === undefined ? empty : sql`WHERE id < ${below}`}
      ORDER BY id DESC LIMIT ${page.limit + 1})
    SELECT p.id, (SELECT count(*)::int FROM matched) AS matched, ${DETAIL_COLUMNS}, ${healthColumn()}
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
