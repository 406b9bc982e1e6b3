import { listOf, type SearchParams, withSearch, writeGroups } from "@/lib/text/search-params";

/** So many places stand side by side at most, and at least. */
export const COMPARED = { least: 2, most: 4 } as const;
/** More names than these are no address of ours. */
const NAMED = 12;
const LONGEST = 60;

/** What an address asks to compare: the places there are, the names that no place has, and the places for which there is no room. */
export type Comparison<Place> = { places: Place[]; unknown: string[]; left: Place[] };

/** Reads which places are to be compared, in the order in which the address names them, each once. */
export function comparisonIn<Place extends { slug: string }>(params: SearchParams, known: Place[]): Comparison<Place> {
  const names = listOf(params.place).slice(0, NAMED);
  const found = names.flatMap((name) => known.find(({ slug }) => slug === name) ?? []);
  return {
    places: found.slice(0, COMPARED.most),
    unknown: names
      .filter((name) => !known.some(({ slug }) => slug === name))
      .map((name) => (name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name)),
    left: found.slice(COMPARED.most),
  };
}

/** The address at which these places are compared. */
export const comparisonHref = (locale: string, slugs: string[]): string =>
  withSearch(`/${locale}/places/compare`, writeGroups(["place"], { place: slugs }));
