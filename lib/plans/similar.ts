import type { MaybeActor } from "@/lib/access/actor";
import { reads } from "@/lib/platform/database";
import { readableId } from "@/lib/projects/queries";
import { PROJECT_ROWS } from "@/lib/projects/row";
import { cardOf } from "@/lib/projects/rows";
import { Prisma } from "@/prisma/generated/client";
import type { SimilarView } from "./similar-present";

type Found = { id: number; score: number; places: string[]; themes: string[]; titles: number };

const MOST = 5;
const COMPARABLE = Prisma.sql`o.status NOT IN ('DRAFT', 'DECLINED', 'WITHDRAWN', 'CANCELLED')`;
/** Below it two proposals have no more in common than their cluster. */
const LEAST = 25;
/** From here on two titles are told to be alike (trigrams they share, from 0 to 1). */
const ALIKE = 0.35;

/** So many of those with a place in common, and as many with a theme, are compared: the newest. */
const COMPARED = 500;

/**
 * Proposals and projects like this one, the most alike first: a place in common counts up to 40, themes in common up to
 * 40, a title in the same words up to 20. What was declined, withdrawn or cancelled is not meant, nor is a draft. Without a
 * place or a theme in common none is alike enough, so that only such are looked at.
 */
export async function similarTo(code: string, actor: MaybeActor): Promise<{ items: SimilarView[] }> {
  const id = await readableId(code, actor);
  const found = await reads().$queryRaw<Found[]>`
    WITH own AS MATERIALIZED (SELECT * FROM "Project" WHERE id = ${id}),
    mine AS MATERIALIZED (
      SELECT array_agg(a."placeId") AS places FROM "Partner" a WHERE a."projectId" = ${id} AND a.status <> 'DECLINED'),
    candidates AS (
      (SELECT DISTINCT o.id FROM "Partner" a JOIN "Project" o ON o.id = a."projectId" AND ${COMPARABLE}
       WHERE a."placeId" = ANY ((SELECT places FROM mine)::int[]) AND a.status <> 'DECLINED'
       ORDER BY o.id DESC LIMIT ${COMPARED})
      UNION
      (SELECT o.id FROM "Project" o
       WHERE o."clusterCode" = (SELECT "clusterCode" FROM own) AND o.themes && (SELECT themes FROM own) AND ${COMPARABLE}
       ORDER BY o.id DESC LIMIT ${COMPARED})),
    compared AS (
      SELECT o.id, p.themes AS own, o.themes AS other,
        ARRAY(SELECT l.slug FROM "Place" l WHERE l.id = ANY (mine.places) AND l.id = ANY (theirs.places) ORDER BY l.slug) AS places,
        ARRAY(SELECT unnest(p.themes) INTERSECT SELECT unnest(o.themes) ORDER BY 1) AS themes,
        least(cardinality(mine.places), cardinality(theirs.places)) AS fewest,
        greatest(similarity(coalesce(p."titleEn", ''), coalesce(o."titleEn", '')),
          similarity(coalesce(p."titleZh", ''), coalesce(o."titleZh", ''))) AS titles
      FROM own p CROSS JOIN mine JOIN "Project" o ON o.id IN (SELECT c.id FROM candidates c) AND o.id <> p.id
        CROSS JOIN LATERAL (SELECT array_agg(a."placeId") AS places FROM "Partner" a
          WHERE a."projectId" = o.id AND a.status <> 'DECLINED') theirs),
    scored AS (
      SELECT id, places, themes, titles::float AS titles, round(
        40.0 * cardinality(places) / greatest(fewest, 1)
        + CASE WHEN cardinality(themes) = 0 THEN 0
            ELSE 40.0 * cardinality(themes) / sqrt(cardinality(own) * cardinality(other)) END
        + 20.0 * titles)::int AS score
      FROM compared)
    SELECT id, score, places, themes, titles FROM scored
    WHERE score >= ${LEAST} ORDER BY score DESC, id DESC LIMIT ${MOST}`;
  const rows = await reads().project.findMany({
    where: { id: { in: found.map((one) => one.id) } },
    include: PROJECT_ROWS,
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const items = found.flatMap(({ id: other, score, places, themes, titles }) => {
    const row = byId.get(other);
    return row ? [{ project: cardOf(row), score, places, themes, alike: titles >= ALIKE }] : [];
  });
  return { items };
}
