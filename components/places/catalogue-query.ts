import { FACETS, type Facet, type ProfileFilter, SORTS, type Sort } from "@/lib/profiles/catalogue";
import { searchedFor } from "@/lib/text/search";

type SearchParams = Record<string, string | string[] | undefined>;

/** What the address of the catalogue asks for. */
export type CatalogueQuery = { filter: ProfileFilter; sort: Sort };

const list = (value: string | string[] | undefined) => [value ?? []].flat().filter(Boolean);

/** Reads the address; values that do not exist are dropped, so that an old link still shows something. */
export function catalogueQuery(params: SearchParams, known: Record<Facet, string[]>): CatalogueQuery {
  const filter: ProfileFilter = {};
  for (const facet of FACETS) {
    const chosen = [...new Set(list(params[facet]))].filter((value) => known[facet].includes(value));
    if (chosen.length) filter[facet] = chosen;
  }
  const q = searchedFor(params.q);
  if (q) filter.q = q;
  const sort = SORTS.find((name) => name === list(params.sort)[0]) ?? "name";
  return { filter, sort };
}

/** The address that asks for it, without what is the default. */
export function catalogueHref(locale: string, { filter, sort }: CatalogueQuery): string {
  const search = new URLSearchParams();
  if (filter.q) search.set("q", filter.q);
  for (const facet of FACETS) for (const value of filter[facet] ?? []) search.append(facet, value);
  if (sort !== "name") search.set("sort", sort);
  const text = search.toString();
  return `/${locale}/places${text ? `?${text}` : ""}`;
}

/** The same query without one value of a group, or without the words searched for. */
export function without(query: CatalogueQuery, facet: Facet | "q", value: string): CatalogueQuery {
  if (facet === "q") return { ...query, filter: { ...query.filter, q: undefined } };
  return {
    ...query,
    filter: { ...query.filter, [facet]: (query.filter[facet] ?? []).filter((chosen) => chosen !== value) },
  };
}
