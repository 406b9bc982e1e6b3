import type { MaybeActor } from "@/lib/access/actor";
import { reads } from "@/lib/platform/database";
import { idOfCursor, type PageOf, type PageRequest, pageFrom } from "@/lib/platform/page";
import type { ProjectCard } from "@/lib/projects/present";
import { PROJECT_ROWS } from "@/lib/projects/row";
import { cardOf } from "@/lib/projects/rows";
import { Prisma } from "@/prisma/generated/client";
import type { TrackingFilter } from "./filter";
import { matching } from "./matching";

const LIST = "projects";

/** Projects the actor may see, newest first, found as the tracking pages find them. */
export async function listProjects(
  filter: TrackingFilter,
  page: PageRequest,
  actor: MaybeActor,
): Promise<PageOf<ProjectCard>> {
  const below = idOfCursor(LIST, page.cursor);
  const [found] = await reads().$queryRaw<[{ total: number; ids: number[] }]>`
    WITH matched AS MATERIALIZED (SELECT p.id FROM "Project" p WHERE ${matching(filter, actor)})
    SELECT (SELECT count(*)::int FROM matched) AS total, ARRAY(
      SELECT id FROM matched ${below === undefined ? Prisma.empty : Prisma.sql`WHERE id < ${below}`}
      ORDER BY id DESC LIMIT ${page.limit + 1}) AS ids`;
  const rows = await reads().project.findMany({
    where: { id: { in: found.ids } },
    include: PROJECT_ROWS,
    orderBy: { id: "desc" },
  });
  return pageFrom(
    LIST,
    rows,
    page,
    found.total,
    (row) => cardOf(row),
    ({ id }) => id,
  );
}
