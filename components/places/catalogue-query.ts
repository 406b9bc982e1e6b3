import { FACETS, type Facet, type ProfileFilter, SORTS, type Sort } from "@/lib/profiles/catalogue";
import {
  cursorIn,
  listOf,
  readGroups,
  type SearchParams,
  withoutValue,
  withSearch,
  writeGroups,
} from "@/lib/text/search-params";

/** An order of the catalogue: one that everybody may have, or by how well places fit one of the reader's own. */
export type CatalogueSort = Sort | `fit:${string}`;
export const fitOrder = (slug: string): CatalogueSort => `fit:${slug}`;

/** What the address of the catalogue asks for; `cursor` is where the page before ended. */
export type CatalogueQuery = { filter: ProfileFilter; sort: CatalogueSort; cursor?: string };

/** Reads the address; values that do not exist are dropped, so that an old link still shows something. */
export function catalogueQuery(
  params: SearchParams,
  known: Record<Facet, string[]>,
  own: { slug: string }[] = [],
): CatalogueQuery {
  const filter: ProfileFilter = readGroups(params, FACETS, (facet, value) => known[facet].includes(value));
  const orders = [...SORTS, ...own.map(({ slug }) => fitOrder(slug))];
  const sort = orders.find((name) => name === listOf(params.sort)[0]) ?? "name";
  const cursor = cursorIn(params);
  return cursor ? { filter, sort, cursor } : { filter, sort };
}

/** The address that asks for it, without what is the default. */
export function catalogueHref(locale: string, { filter, sort, cursor }: CatalogueQuery): string {
  const search = writeGroups(FACETS, filter, { ...(sort === "name" ? {} : { sort }), cursor });
  return withSearch(`/${locale}/places`, search);
}

/** The same query without one value of a group, or without the words searched for. */
export const without = ({ filter, sort }: CatalogueQuery, facet: Facet | "q", value: string): CatalogueQuery => ({
  filter: withoutValue(filter, facet, value),
  sort,
});
