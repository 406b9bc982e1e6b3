import type { MaybeActor } from "@/lib/access/actor";
import { Problem } from "@/lib/access/problems";
import { reads } from "@/lib/platform/database";
import { askForAll } from "@/lib/platform/shared-answers";
import { Prisma } from "@/prisma/generated/client";
import type { ItemKind } from "@/prisma/generated/enums";
import { PICTURES, type PictureRow, pictureView } from "./pictures/rows";
import { profileAbilities } from "./policy";
import type { PlaceFigures, Profile, ProfileCard, ProfileItem } from "./present";

const itemThemes = (kind: ItemKind) => Prisma.sql`
  ARRAY(SELECT t.code FROM "ProfileItem" i JOIN "Theme" t ON t.code = ANY (i.themes)
    WHERE i."revisionId" = r.id AND i.kind = ${kind}::"ItemKind" GROUP BY t.code ORDER BY t.rank)`;

// Written in SQL, so that a page of profiles is one round trip and not one per relation.
/** A profile as it stands in a list: of the place `p` and its published revision `r`. */
export const CARD = Prisma.sql`
  p.slug, p.kind::text, p."sideCode" AS side, p.country,
  jsonb_build_object('en', p."nameEn", 'zh', p."nameZh") AS name,
  r.population, r."populationYear", r."populationSource", r."areaKm2", r."areaYear", r."areaSource", r."sourcePage",
  ARRAY(SELECT t.code FROM "PlaceTheme" own JOIN "Theme" t ON t.code = own."themeCode"
    WHERE own."placeId" = p.id ORDER BY t.rank) AS themes,
  ${itemThemes("PRACTICE")} AS "themesOffered", ${itemThemes("PRIORITY")} AS "themesSought",
  r."printedLabels",
  ARRAY(SELECT c.code FROM "PlaceChallenge" own JOIN "Challenge" c ON c.code = own."challengeCode"
    WHERE own."placeId" = p.id ORDER BY c.rank) AS challenges,
  jsonb_build_object('lat', p.lat, 'lon', p.lon) AS location,
  r.notes`;
/** The places `p` with their published revision `r`. */
export const PUBLISHED = Prisma.sql`
  "Place" p JOIN "ProfileRevision" r ON r."placeId" = p.id AND r.status = 'PUBLISHED'`;
// Whoever takes part no more is read where something leads to them, and listed nowhere.
const LISTED = Prisma.sql`${PUBLISHED} AND p."retiredAt" IS NULL`;

const itemsOf = (kind: ItemKind) => Prisma.sql`
  coalesce((SELECT jsonb_agg(jsonb_build_object(
      'id', i.id,
      'key', i.key,
      'title', jsonb_build_object('en', i."titleEn", 'zh', i."titleZh"),
      'body', jsonb_build_object('en', i."bodyEn", 'zh', i."bodyZh"),
      'themes', i.themes,
      'derivedFromParagraph', i."derivedFromParagraph") ORDER BY i.position)
    FROM "ProfileItem" i WHERE i."revisionId" = r.id AND i.kind = ${kind}::"ItemKind"), '[]')`;

// Whoever consents to no more is counted and not named.
const COORDINATORS = Prisma.sql`
  coalesce((SELECT jsonb_agg(jsonb_build_object(
      'name', CASE WHEN c."shownAs" <> 'NOTHING' THEN jsonb_build_object('en', c."nameEn", 'zh', c."nameZh") END,
      'email', CASE WHEN c."shownAs" = 'NAME_AND_EMAIL' THEN c.email END)
      ORDER BY c."shownAs" = 'NOTHING', m.id)
    FROM "Membership" m JOIN "Person" c ON c.id = m."personId"
    WHERE m."placeId" = p.id AND m.role = 'COORDINATOR' AND NOT m."standsIn" AND c."disabledAt" IS NULL), '[]')`;

/** Every published profile as it stands in a list, by brochure page. */
export const allProfiles = (): Promise<ProfileCard[]> =>
  askForAll(
    "profiles",
    () => reads().$queryRaw<ProfileCard[]>`SELECT ${CARD} FROM ${LISTED} ORDER BY r."sourcePage", p.id`,
  );

/** What a place's published profile says in words, with its official code. */
type ProfileTexts = {
  slug: string;
  officialCode: string | null;
  overviewEn: string | null;
  overviewZh: string | null;
  practices: ProfileItem[];
  priorities: ProfileItem[];
};

/** The words of every published profile, in the order of `allProfiles`. */
export const allProfileTexts = (): Promise<ProfileTexts[]> =>
  askForAll(
    "texts of profiles",
    () => reads().$queryRaw<ProfileTexts[]>`
      SELECT p.slug, p."officialCode", r."overviewEn", r."overviewZh",
        ${itemsOf("PRACTICE")} AS practices, ${itemsOf("PRIORITY")} AS priorities
      FROM ${LISTED} ORDER BY r."sourcePage", p.id`,
  );

/** Of every published profile what another is measured by and drawn among: its figures, and where it lies. */
export const allPlaceFigures = (): Promise<PlaceFigures[]> =>
  askForAll(
    "figures of places",
    () => reads().$queryRaw<PlaceFigures[]>`
      SELECT p.slug, p."sideCode" AS side, jsonb_build_object('en', p."nameEn", 'zh', p."nameZh") AS name,
        r.population, r."areaKm2", jsonb_build_object('lat', p.lat, 'lon', p.lon) AS location
      FROM ${LISTED} ORDER BY r."sourcePage", p.id`,
  );

type Row = Omit<Profile, "abilities" | "revision" | "updatedAt" | "retiredAt" | "overview" | "pictures"> & {
  pictures: PictureRow[];
  placeId: number;
  overview: { en: string | null; zh: string | null };
  number: number;
  publishedAt: Date;
  retiredAt: Date | null;
};

/** A place's published profile with the actor's abilities, or null when there is no such place. */
export async function profileBySlug(slug: string, actor: MaybeActor): Promise<Profile | null> {
  const [row] = await askForAll(
    `profile of ${slug}`,
    () => reads().$queryRaw<Row[]>`
      SELECT ${CARD}, p.id AS "placeId", thread.id AS "threadId", r.number, r."publishedAt", p."retiredAt",
        jsonb_build_object('en', r."overviewEn", 'zh', r."overviewZh") AS overview,
        ${itemsOf("PRACTICE")} AS practices, ${itemsOf("PRIORITY")} AS priorities, ${COORDINATORS} AS coordinators,
        ${PICTURES} AS pictures
      FROM ${PUBLISHED} JOIN "Thread" thread ON thread."placeId" = p.id
      WHERE p.slug = ${slug}`,
  );
  if (!row) return null;
  const { placeId, number, publishedAt, retiredAt, overview, pictures, ...profile } = row;
  const published = publishedAt.toISOString();
  return {
    ...profile,
    overview: overview.en && overview.zh ? { en: overview.en, zh: overview.zh } : null,
    pictures: pictures.map(pictureView),
    updatedAt: published,
    retiredAt: retiredAt?.toISOString() ?? null,
    revision: { number, publishedAt: published },
    abilities: profileAbilities(actor, { placeId, side: profile.side, retired: retiredAt !== null }),
  };
}

/** What was found, or 404 when there is no such place. */
export function published<T>(found: T | null): T {
  if (found === null) throw new Problem(404, "noSuchPlace");
  return found;
}
