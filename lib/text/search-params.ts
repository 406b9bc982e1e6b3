import { searchedFor } from "./search";

// The one way in which the address of a page says by what its list is narrowed: a name for each group, given several
// times for several values, `q` for words, and what else belongs to the page after them.

export type SearchParams = Record<string, string | string[] | undefined>;
type Narrowed = { q?: string };

/** More values of one group than a reader would choose are no address of ours. */
const MOST = 60;

/** The values of a name in an address, each once. */
export const listOf = (value: string | string[] | undefined) => [...new Set([value ?? []].flat().filter(Boolean))];

/** Reads the groups and the words; a value that does not pass is dropped, so that an old link still shows something. */
export function readGroups<Group extends string>(
  params: SearchParams,
  groups: readonly Group[],
  passes: (group: Group, value: string) => boolean,
): Narrowed & Partial<Record<Group, string[]>> {
  const q = searchedFor(params.q);
  const read: [string, unknown][] = q ? [["q", q]] : [];
  for (const group of groups) {
    const values = listOf(params[group]).filter((value) => passes(group, value));
    if (values.length) read.push([group, values.slice(0, MOST)]);
  }
  return Object.fromEntries(read) as Narrowed & Partial<Record<Group, string[]>>;
}

/** The filter without one value of a group, or without its words. */
export function withoutValue<Filter extends object>(filter: Filter, group: keyof Filter, value: string): Filter {
  const values = filter[group];
  const left = Array.isArray(values) ? values.filter((each) => each !== value) : [];
  return { ...filter, [group]: left.length ? left : undefined };
}

/** Writes these names of a filter into a query, in this order, and then what else belongs to the page. */
export function writeGroups(names: readonly string[], filter: object, more: SearchParams = {}): string {
  const search = new URLSearchParams();
  const write = (given: SearchParams, order: readonly string[]) => {
    for (const name of order) for (const each of listOf(given[name])) search.append(name, each);
  };
  write(filter as SearchParams, ["q", ...names]);
  write(more, Object.keys(more));
  return search.toString();
}

/** Where the page before ended, if an address says so in the form that we write it in. */
export const cursorIn = ({ cursor }: SearchParams): string | undefined =>
  listOf(cursor).find((named) => /^[\w-]{1,200}$/.test(named));

/** A path with its query, if it has one. */
export const withSearch = (path: string, search: string) => (search ? `${path}?${search}` : path);
