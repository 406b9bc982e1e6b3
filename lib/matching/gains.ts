import { reads } from "@/lib/platform/database";
import { type Bilingual, taxonomy } from "@/lib/taxonomy/queries";
import { fittingPairs } from "./pairs";
import { type Scope, sharedScope } from "./scope";
import { cooperationTitle } from "./title";

/**
 * What two places would gain: what the other one offers that is sought here, and what it seeks that is offered here; and
 * what a project with it begins with, as its form does: called after, and about, what both name.
 */
export type Gain = {
  slug: string;
  theyOffer: Bilingual | null;
  theySeek: Bilingual | null;
  start: ({ title: Bilingual | null } & Scope) | null;
};
type Item = { key: string; title: Bilingual; themes: string[] };
type Row = { slug: string; name: Bilingual; offers: Item[]; seeks: Item[] };

/** Of each of the places what would be gained with it, by the title of what fits best; and whether one offers anything. */
export async function gainsOf(slug: string, others: string[]): Promise<{ gains: Gain[]; offering: boolean }> {
  if (others.length === 0) return { gains: [], offering: false };
  const [rows, terms] = await Promise.all([itemsOf([slug, ...others]), taxonomy()]);
  const bySlug = new Map(rows.map((row) => [row.slug, row]));
  const place = bySlug.get(slug);
  const best = (offering: Row | undefined, seeking: Row | undefined) =>
    fittingPairs(offering?.offers ?? [], seeking?.seeks ?? [], 1, terms.twinOf)[0];
  const gains = others.map((other) => {
    const theirs = best(bySlug.get(other), place);
    const ours = best(place, bySlug.get(other));
    const about: [string[], string[]] | undefined = theirs
      ? [theirs.priority.themes, theirs.offer.themes]
      : ours && [ours.offer.themes, ours.priority.themes];
    const scope = about && sharedScope(...about, terms);
    const [own, its] = [place?.name, bySlug.get(other)?.name];
    return {
      slug: other,
      theyOffer: theirs?.offer.title ?? null,
      theySeek: ours?.priority.title ?? null,
      start:
        about && scope?.cluster && own && its
          ? { title: cooperationTitle(about, scope, [own, its], terms), ...scope }
          : null,
    };
  });
  return { gains, offering: (place?.offers.length ?? 0) > 0 };
}

const itemsOf = (slugs: string[]) => reads().$queryRaw<Row[]>`
  SELECT p.slug, jsonb_build_object('en', p."nameEn", 'zh', p."nameZh") AS name,
    coalesce(jsonb_agg(item.it) FILTER (WHERE item.kind = 'PRACTICE'), '[]') AS offers,
    coalesce(jsonb_agg(item.it) FILTER (WHERE item.kind = 'PRIORITY'), '[]') AS seeks
  FROM "Place" p JOIN "ProfileRevision" r ON r."placeId" = p.id AND r.status = 'PUBLISHED'
    LEFT JOIN LATERAL (SELECT i.kind, jsonb_build_object('key', i.key, 'themes', i.themes,
        'title', jsonb_build_object('en', i."titleEn", 'zh', i."titleZh")) AS it
      FROM "ProfileItem" i WHERE i."revisionId" = r.id ORDER BY i.position) AS item ON true
  WHERE p.slug = ANY (${slugs}) GROUP BY p.id`;
