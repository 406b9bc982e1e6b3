import { reads } from "@/lib/platform/database";
import { type Bilingual, taxonomy } from "@/lib/taxonomy/queries";
import { fittingPairs } from "./pairs";

/** What two places would gain: what the other one offers that is sought here, and what it seeks that is offered here. */
export type Gain = { slug: string; theyOffer: Bilingual | null; theySeek: Bilingual | null };
type Item = { key: string; title: Bilingual; themes: string[] };
type Row = { slug: string; offers: Item[]; seeks: Item[] };

/** Of each of the places what would be gained with it, by the title of what fits best. */
export async function gainsOf(slug: string, others: string[]): Promise<Gain[]> {
  if (others.length === 0) return [];
  const [rows, { twinOf }] = await Promise.all([itemsOf([slug, ...others]), taxonomy()]);
  const bySlug = new Map(rows.map((row) => [row.slug, row]));
  const place = bySlug.get(slug);
  const best = (offering: Row | undefined, seeking: Row | undefined) =>
    fittingPairs(offering?.offers ?? [], seeking?.seeks ?? [], 1, twinOf)[0];
  return others.map((other) => ({
    slug: other,
    theyOffer: best(bySlug.get(other), place)?.offer.title ?? null,
    theySeek: best(place, bySlug.get(other))?.priority.title ?? null,
  }));
}

const itemsOf = (slugs: string[]) => reads().$queryRaw<Row[]>`
  SELECT p.slug,
    coalesce(jsonb_agg(item.it) FILTER (WHERE item.kind = 'PRACTICE'), '[]') AS offers,
    coalesce(jsonb_agg(item.it) FILTER (WHERE item.kind = 'PRIORITY'), '[]') AS seeks
  FROM "Place" p JOIN "ProfileRevision" r ON r."placeId" = p.id AND r.status = 'PUBLISHED'
    LEFT JOIN LATERAL (SELECT i.kind, jsonb_build_object('key', i.key, 'themes', i.themes,
        'title', jsonb_build_object('en', i."titleEn", 'zh', i."titleZh")) AS it
      FROM "ProfileItem" i WHERE i."revisionId" = r.id ORDER BY i.position) AS item ON true
  WHERE p.slug = ANY (${slugs}) GROUP BY p.id`;
