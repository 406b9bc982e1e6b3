import { FACETS, type Facet, type ProfileFilter, SORTS, type Sort } from "@/lib/profiles/catalogue";
import { listOf, readGroups, type SearchParams, withoutValue, withSearch, writeGroups } from "@/lib/text/search-params";

/** What the address of the catalogue asks for. */
export type CatalogueQuery = { filter: ProfileFilter; sort: Sort };

/** Reads the address; values that do not exist are dropped, so that an old link still shows something. */
export function catalogueQuery(params: SearchParams, known: Record<Facet, string[]>): CatalogueQuery {
  const filter: ProfileFilter = readGroups(params, FACETS, (facet, value) => known[facet].includes(value));
  const sort = SORTS.find((name) => name === listOf(params.sort)[0]) ?? "name";
  return { filter, sort };
}

/** The address that asks for it, without what is the default. */
export function catalogueHref(locale: string, { filter, sort }: CatalogueQuery): string {
  const search = writeGroups(FACETS, filter, sort === "name" ? {} : { sort });
  return withSearch(`/${locale}/places`, search);
}

/** The same query without one value of a group, or without the words searched for. */
export const without = (query: CatalogueQuery, facet: Facet | "q", value: string): CatalogueQuery => ({
  ...query,
  filter: withoutValue(query.filter, facet, value),
});
