import type { MaybeActor } from "@/lib/access/actor";
import { reads } from "@/lib/platform/database";
import { readableId } from "@/lib/projects/queries";
import { PROJECT_ROWS } from "@/lib/projects/row";
import { cardOf } from "@/lib/projects/rows";
import type { SimilarView } from "./similar-present";

type Found = { id: number; score: number; places: string[]; themes: string[]; titles: number };

const MOST = 5;
/** Below it two proposals have no more in common than their cluster. */
const LEAST = 25;
/** From here on two titles are told to be alike (trigrams they share, from 0 to 1). */
const ALIKE = 0.35;

/**
 * Proposals and projects like this one, the most alike first: a place in common counts up to 40, themes in common up to
 * 40, a title in the same words up to 20. What was declined, withdrawn or cancelled is not meant, nor is a draft.
 */
export async function similarTo(code: string, actor: MaybeActor): Promise<{ items: SimilarView[] }> {
  const id = await readableId(code, actor);
  const found = await reads().$queryRaw<Found[]>`
    WITH taking AS (
      SELECT a."projectId", array_agg(l.slug ORDER BY l.slug) AS slugs
      FROM "Partner" a JOIN "Place" l ON l.id = a."placeId" WHERE a.status <> 'DECLINED' GROUP BY a."projectId"),
    compared AS (
      SELECT o.id, p.themes AS own, o.themes AS other,
        ARRAY(SELECT unnest(mine.slugs) INTERSECT SELECT unnest(theirs.slugs) ORDER BY 1) AS places,
        ARRAY(SELECT unnest(p.themes) INTERSECT SELECT unnest(o.themes) ORDER BY 1) AS themes,
        least(cardinality(mine.slugs), cardinality(theirs.slugs)) AS fewest,
        greatest(similarity(coalesce(p."titleEn", ''), coalesce(o."titleEn", '')),
          similarity(coalesce(p."titleZh", ''), coalesce(o."titleZh", ''))) AS titles
      FROM "Project" p JOIN taking mine ON mine."projectId" = p.id
        JOIN "Project" o ON o.id <> p.id AND o.status NOT IN ('DRAFT', 'DECLINED', 'WITHDRAWN', 'CANCELLED')
        JOIN taking theirs ON theirs."projectId" = o.id
      WHERE p.id = ${id}),
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
