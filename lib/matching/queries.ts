import { meaningModel } from "@/lib/meaning/queries";
import { reads } from "@/lib/platform/database";
import { askForAll } from "@/lib/platform/shared-answers";
import { type Bilingual, taxonomy } from "@/lib/taxonomy/queries";
import type { PlaceKind } from "@/prisma/generated/enums";
import type { Candidate } from "./candidate";
import { type Basis, bestFits, type Fit } from "./fit";
import { currentWeights } from "./weight-queries";

/** A place that fits another, with what a list shows of it. */
export type Match = Fit & { name: Bilingual; side: string; kind: PlaceKind; country: string };
/** A place as it is matched. */
export type Matched = Candidate & Omit<Match, keyof Fit> & { retired: boolean };

/** The places of the other sides that fit a place best, with the reasons; null when there is no such place. */
export async function matchesOf(slug: string, limit = 5): Promise<Match[] | null> {
  const [all, basis] = await Promise.all([candidates(), matchingBasis()]);
  const places = all.filter((row) => !row.retired || row.slug === slug);
  const place = places.find((row) => row.slug === slug);
  if (!place) return null;
  const bySlug = new Map(places.map((row) => [row.slug, row]));
  return bestFits(place, places, limit, basis).flatMap((found) => {
    const row = bySlug.get(found.slug);
    return row ? [{ ...found, name: row.name, side: row.side, kind: row.kind, country: row.country }] : [];
  });
}

/** By what pairs are judged now. */
export async function matchingBasis(): Promise<Basis> {
  const [{ twinOf }, model, { weights }] = await Promise.all([taxonomy(), meaningModel(), currentWeights()]);
  return { twinOf, model, weights };
}

/** Every place with all that decides whom it fits; of projects only what anybody may see. */
export const candidates = (): Promise<Matched[]> =>
  askForAll(
    "what places offer and seek",
    () => reads().$queryRaw<Matched[]>`
    WITH text AS (SELECT p.id, concat_ws(' ', r."overviewEn", r."overviewZh",
        (SELECT string_agg(concat_ws(' ', i."titleEn", i."bodyEn", i."titleZh", i."bodyZh"), ' ')
          FROM "ProfileItem" i WHERE i."revisionId" = r.id)) AS said
      FROM "Place" p JOIN "ProfileRevision" r ON r."placeId" = p.id AND r.status = 'PUBLISHED'),
    part AS (SELECT x."placeId", x."projectId", x."invitedAt", x."respondedAt", x.status, j.themes,
        j.status IN ('PROPOSED', 'UNDER_REVIEW', 'CHANGES_REQUESTED', 'AGREED', 'IN_PROGRESS', 'ON_HOLD') AS open,
        j.status NOT IN ('DECLINED', 'WITHDRAWN', 'CANCELLED') AS lasts
      FROM "Partner" x JOIN "Project" j ON j.id = x."projectId" AND j.status <> 'DRAFT' AND NOT j.discarded)
    SELECT p.slug, p."sideCode" AS side, p.kind::text, p.country, p."retiredAt" IS NOT NULL AS retired, r.population,
      jsonb_build_object('en', p."nameEn", 'zh', p."nameZh") AS name,
      ARRAY(SELECT own."themeCode" FROM "PlaceTheme" own WHERE own."placeId" = p.id) AS themes,
      ARRAY(SELECT DISTINCT t.code FROM "ProfileItem" i, unnest(i.themes) AS t(code)
        WHERE i."revisionId" = r.id AND i.kind = 'PRACTICE') AS offers,
      ARRAY(SELECT DISTINCT t.code FROM "ProfileItem" i, unnest(i.themes) AS t(code)
        WHERE i."revisionId" = r.id AND i.kind = 'PRIORITY') AS seeks,
      ARRAY(SELECT o.slug FROM "Place" o, text WHERE text.id = p.id AND o.id <> p.id
        AND (strpos(text.said, o."nameEn") > 0 OR strpos(text.said, o."nameZh") > 0) ORDER BY 1) AS names,
      ARRAY(SELECT DISTINCT o.slug FROM part a JOIN part b ON b."projectId" = a."projectId" JOIN "Place" o ON o.id = b."placeId"
        WHERE a."placeId" = p.id AND o.id <> p.id AND a.lasts AND a.status = 'ACCEPTED' AND b.status = 'ACCEPTED') AS partners,
      (SELECT count(*)::int FROM part WHERE part."placeId" = p.id AND part.open AND part.status = 'ACCEPTED') AS "openProjects",
      EXISTS (SELECT FROM part WHERE part."placeId" = p.id) AS approached,
      ARRAY(SELECT DISTINCT t.code FROM part, unnest(part.themes) AS t(code)
        WHERE part."placeId" = p.id AND part.open AND part.status = 'ACCEPTED') AS covered,
      (SELECT (avg(extract(epoch FROM part."respondedAt" - part."invitedAt")) / 86400)::float FROM part
        WHERE part."placeId" = p.id AND part."respondedAt" > part."invitedAt") AS "answersInDays",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('key', i.key, 'title', jsonb_build_object('en', i."titleEn", 'zh', i."titleZh"))
        ORDER BY i.position), '[]') FROM "ProfileItem" i WHERE i."revisionId" = r.id AND i.kind = 'PRACTICE') AS practices,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('key', i.key, 'title', jsonb_build_object('en', i."titleEn", 'zh', i."titleZh"))
        ORDER BY i.position), '[]') FROM "ProfileItem" i WHERE i."revisionId" = r.id AND i.kind = 'PRIORITY') AS priorities
    FROM "Place" p JOIN "ProfileRevision" r ON r."placeId" = p.id AND r.status = 'PUBLISHED'`,
  );
