import { reads } from "@/lib/platform/database";
import { askForAll } from "@/lib/platform/shared-answers";
import type { Bilingual } from "@/lib/taxonomy/queries";
import type { PlaceKind } from "@/prisma/generated/enums";

/** A participating city, region or zone, without its profile. */
export type Place = {
  id: number;
  slug: string;
  side: string;
  kind: PlaceKind;
  country: string;
  name: Bilingual;
  /** Whether it takes part no more: nothing new begins with it. */
  retired: boolean;
};

const SELECT = {
  id: true,
  slug: true,
  sideCode: true,
  kind: true,
  country: true,
  nameEn: true,
  nameZh: true,
  retiredAt: true,
} as const;
type Row = Omit<Place, "side" | "name" | "retired"> & {
  sideCode: string;
  nameEn: string;
  nameZh: string;
  retiredAt: Date | null;
};

const place = ({ sideCode, nameEn, nameZh, retiredAt, ...row }: Row): Place => ({
  ...row,
  retired: retiredAt !== null,
  side: sideCode,
  name: { en: nameEn, zh: nameZh },
});

/** The place with this slug, or null. */
export async function placeBySlug(slug: string): Promise<Place | null> {
  const row = await askForAll(`place ${slug}`, () => reads().place.findUnique({ where: { slug }, select: SELECT }));
  return row && place(row);
}

/** The places with these slugs, in no particular order; unknown slugs are left out. */
export async function placesBySlug(slugs: string[]): Promise<Place[]> {
  return (await reads().place.findMany({ where: { slug: { in: slugs } }, select: SELECT })).map(place);
}

/** All places by their English name, those that take part no more too: what happened with them is named. */
export const allPlaces = (): Promise<Place[]> =>
  askForAll("places", async () =>
    (await reads().place.findMany({ select: SELECT, orderBy: { nameEn: "asc" } })).map(place),
  );

/** The places that take part, by their English name, for choosing one. */
export const placesTakingPart = async (): Promise<Place[]> => (await allPlaces()).filter(({ retired }) => !retired);
