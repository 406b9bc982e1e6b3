import { isKind, NARROWING, type SearchKind } from "@/lib/search/schema";
import type { Taxonomy } from "@/lib/taxonomy/queries";
import { readGroups, type SearchParams, withSearch, writeGroups } from "@/lib/text/search-params";

type Group = (typeof NARROWING)[number];
/** What the address of the search page says: what is searched for, and by what it is narrowed. */
export type SearchAddress = { q?: string; kind?: SearchKind[]; side?: string[]; cluster?: string[] };

/** Reads the address of the page; what nothing is narrowed by is left out. */
export function searchAddress(params: SearchParams, taxonomy: Taxonomy): SearchAddress {
  const known: Record<Group, (value: string) => boolean> = {
    kind: isKind,
    side: (value) => taxonomy.side(value) !== undefined,
    cluster: (value) => taxonomy.cluster(value) !== undefined,
  };
  return readGroups(params, NARROWING, (group, value) => known[group](value)) as SearchAddress;
}

/** The path of the search page, behind the language. */
export const searchPath = (address: SearchAddress): string => withSearch("/search", writeGroups(NARROWING, address));
