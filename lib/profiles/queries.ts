import type { MaybeActor } from "@/lib/people/actor";
import { reads } from "@/lib/platform/database";
import { taxonomy } from "@/lib/taxonomy/queries";
import type { Prisma } from "@/prisma/generated/client";
import { type Page, type ProfileFilter, pageOf } from "./catalogue";
import { profileAbilities } from "./policy";
import type { Note, Profile, ProfileCard, ProfileItem } from "./present";

const PLACE = {
  themes: { select: { themeCode: true }, orderBy: { theme: { rank: "asc" } } },
  challenges: { select: { challengeCode: true }, orderBy: { challenge: { rank: "asc" } } },
} as const satisfies Prisma.PlaceInclude;

type PlaceRow = Prisma.PlaceGetPayload<{ include: typeof PLACE }>;
type RevisionRow = Prisma.ProfileRevisionGetPayload<{ include: { items: true } }>;

function card(place: PlaceRow, revision: Omit<RevisionRow, "items">): ProfileCard {
  return {
    slug: place.slug,
    kind: place.kind,
    side: place.sideCode,
    country: place.country,
    name: { en: place.nameEn, zh: place.nameZh },
    population: revision.population,
    areaKm2: revision.areaKm2,
    sourcePage: revision.sourcePage,
    themes: place.themes.map(({ themeCode }) => themeCode),
    printedLabels: revision.printedLabels,
    challenges: place.challenges.map(({ challengeCode }) => challengeCode),
    location: { lat: place.lat, lon: place.lon },
    notes: revision.notes as Note[],
  };
}

const item = (row: RevisionRow["items"][number]): ProfileItem => ({
  id: row.id,
  title: { en: row.titleEn, zh: row.titleZh },
  body: { en: row.bodyEn, zh: row.bodyZh },
  themes: row.themes,
  derivedFromParagraph: row.derivedFromParagraph,
});

/** Every published profile as it stands in a list, by brochure page: a few dozen, so lists filter and count in memory. */
export async function allProfiles(): Promise<ProfileCard[]> {
  const rows = await reads().profileRevision.findMany({
    where: { status: "PUBLISHED" },
    include: { place: { include: PLACE } },
    orderBy: [{ sourcePage: "asc" }, { placeId: "asc" }],
  });
  return rows.map(({ place, ...revision }) => card(place, revision));
}

/** One page of the published profiles that pass the filter. Throws 422 for a cursor that names no place. */
export async function listProfiles(filter: ProfileFilter, page: Page) {
  const [cards, { clusterOf }] = await Promise.all([allProfiles(), taxonomy()]);
  return pageOf(cards, filter, clusterOf, page);
}

/** A place's published profile with the actor's abilities, or null when there is no such place. */
export async function profileBySlug(slug: string, actor: MaybeActor): Promise<Profile | null> {
  const place = await reads().place.findUnique({
    where: { slug },
    include: {
      ...PLACE,
      thread: { select: { id: true } },
      revisions: { where: { status: "PUBLISHED" }, include: { items: { orderBy: { position: "asc" } } } },
    },
  });
  const revision = place?.revisions[0];
  if (!place?.thread || !revision?.publishedAt) return null;
  const publishedAt = revision.publishedAt.toISOString();
  return {
    ...card(place, revision),
    overview: revision.overviewEn && revision.overviewZh ? { en: revision.overviewEn, zh: revision.overviewZh } : null,
    practices: revision.items.filter(({ kind }) => kind === "PRACTICE").map(item),
    priorities: revision.items.filter(({ kind }) => kind === "PRIORITY").map(item),
    threadId: place.thread.id,
    updatedAt: publishedAt,
    revision: { number: revision.number, publishedAt },
    abilities: profileAbilities(actor, { placeId: place.id, side: place.sideCode }),
  };
}
