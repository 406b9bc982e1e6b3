import { reads } from "@/lib/platform/database";
import { askForAll } from "@/lib/platform/shared-answers";
import { type Bilingual, taxonomy } from "@/lib/taxonomy/queries";
import type { PlaceKind } from "@/prisma/generated/enums";
import { bestFits, type Candidate, type Fit } from "./fit";

/** A place that fits another, with what a list shows of it. */
export type Match = Fit & { name: Bilingual; side: string; kind: PlaceKind; country: string };
type Row = Candidate & Omit<Match, keyof Fit> & { retired: boolean };

/** The places of the other sides that fit a place best, with the reasons; null when there is no such place. */
export async function matchesOf(slug: string, limit = 5): Promise<Match[] | null> {
  const places = (await candidates()).filter((row) => !row.retired || row.slug === slug);
  const place = places.find((row) => row.slug === slug);
  if (!place) return null;
  const { twinOf } = await taxonomy();
  const bySlug = new Map(places.map((row) => [row.slug, row]));
  return bestFits(place, places, limit, twinOf).flatMap((found) => {
    const row = bySlug.get(found.slug);
    return row ? [{ ...found, name: row.name, side: row.side, kind: row.kind, country: row.country }] : [];
  });
}

/** Every place with what it offers and seeks. */
const candidates = () =>
  askForAll(
    "what places offer and seek",
    () => reads().$queryRaw<Row[]>`
    SELECT p.slug, p."sideCode" AS side, p.kind::text, p.country, p."retiredAt" IS NOT NULL AS retired,
      jsonb_build_object('en', p."nameEn", 'zh', p."nameZh") AS name,
      ARRAY(SELECT own."themeCode" FROM "PlaceTheme" own WHERE own."placeId" = p.id) AS themes,
      coalesce(array_agg(DISTINCT t.code) FILTER (WHERE i.kind = 'PRACTICE' AND t.code IS NOT NULL), '{}') AS offers,
      coalesce(array_agg(DISTINCT t.code) FILTER (WHERE i.kind = 'PRIORITY' AND t.code IS NOT NULL), '{}') AS seeks
    FROM "Place" p JOIN "ProfileRevision" r ON r."placeId" = p.id AND r.status = 'PUBLISHED'
      LEFT JOIN "ProfileItem" i ON i."revisionId" = r.id
      LEFT JOIN LATERAL unnest(i.themes) AS t(code) ON true
    GROUP BY p.id`,
  );
