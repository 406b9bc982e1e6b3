import type { MaybeActor } from "@/lib/people/actor";
import { reads } from "@/lib/platform/database";
import { Problem } from "@/lib/platform/errors";
import { taxonomy } from "@/lib/taxonomy/queries";
import { Prisma } from "@/prisma/generated/client";
import type { Board } from "./present";
import { cardOf, PROJECT_ROWS } from "./rows";
import type { BoardFilter } from "./schema";
import { type ProjectStatus, STATUSES } from "./status";

const CARDS_IN_COLUMN = 50;

/** `visibleTo` as SQL about the project `p`; a test holds the board to the list. */
function visibleProjects(actor: MaybeActor): Prisma.Sql {
  const own = actor?.coordinates.map(({ placeId }) => placeId) ?? [];
  return Prisma.sql`CASE p.status
    WHEN 'DRAFT' THEN EXISTS (
      SELECT FROM "Partner" a WHERE a."projectId" = p.id AND a."placeId" = ANY (${own})
        AND (a.status = 'ACCEPTED' OR (a.status = 'INVITED' AND a."sharedAt" IS NOT NULL)))
    WHEN 'WITHDRAWN' THEN NOT EXISTS (
      SELECT FROM "Transition" t WHERE t."projectId" = p.id AND t."from" = 'DRAFT' AND t."to" = 'WITHDRAWN')
    ELSE true END`;
}

function conditionsOf(cluster: string, filter: BoardFilter, actor: MaybeActor): Prisma.Sql {
  const { theme, challenge, place, side, q } = filter;
  const conditions = [Prisma.sql`p."clusterCode" = ${cluster}`, visibleProjects(actor)];
  if (theme?.length) conditions.push(Prisma.sql`p.themes && ${theme}`);
  if (challenge?.length) conditions.push(Prisma.sql`p.challenges && ${challenge}`);
  if (place?.length)
    conditions.push(Prisma.sql`EXISTS (
      SELECT FROM "Partner" a JOIN "Place" l ON l.id = a."placeId"
      WHERE a."projectId" = p.id AND a.status <> 'DECLINED' AND l.slug = ANY (${place}))`);
  if (side?.length)
    conditions.push(Prisma.sql`EXISTS (
      SELECT FROM "Partner" a JOIN "Place" l ON l.id = a."placeId"
      WHERE a."projectId" = p.id AND a.role = 'LEAD' AND l."sideCode" = ANY (${side}))`);
  if (q) {
    const words = `%${q}%`;
    conditions.push(Prisma.sql`(p."titleEn" ILIKE ${words} OR p."titleZh" ILIKE ${words}
      OR p."summaryEn" ILIKE ${words} OR p."summaryZh" ILIKE ${words} OR p.code ILIKE ${words})`);
  }
  return Prisma.join(conditions, " AND ");
}

/**
 * A cluster's projects in a column per status: the count of all, the 50 latest as cards. Drafts have a column only where
 * the actor has some. As many queries however many projects; 404 when there is no such cluster.
 */
export async function clusterBoard(cluster: string, filter: BoardFilter, actor: MaybeActor): Promise<Board> {
  if (!(await taxonomy()).cluster(cluster)) throw new Problem(404, "noSuchCluster");
  const shown = await reads().$queryRaw<{ id: number; status: ProjectStatus; count: number }[]>`
    SELECT id, status::text, count FROM (
      SELECT p.id, p.status, count(*) OVER (PARTITION BY p.status)::int AS count,
        row_number() OVER (PARTITION BY p.status ORDER BY p."updatedAt" DESC, p.id DESC) AS rank
      FROM "Project" p WHERE ${conditionsOf(cluster, filter, actor)}
    ) ranked WHERE rank <= ${CARDS_IN_COLUMN}`;
  const rows = await reads().project.findMany({
    where: { id: { in: shown.map(({ id }) => id) } },
    include: PROJECT_ROWS,
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
  });
  const cards = rows.map((row) => cardOf(row));
  const countOf = (status: ProjectStatus) => shown.find((row) => row.status === status)?.count ?? 0;
  return {
    cluster,
    columns: STATUSES.filter((status) => status !== "DRAFT" || countOf(status) > 0).map((status) => ({
      status,
      count: countOf(status),
      cards: cards.filter((card) => card.status === status),
    })),
  };
}
