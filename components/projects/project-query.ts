import { type ProjectStatus, STATUSES } from "@/lib/project-rules/status";
import type { ProjectFilter } from "@/lib/projects/schema";
import { searchedFor } from "@/lib/text/search";

type SearchParams = Record<string, string | string[] | undefined>;
/** What can be asked for several times in the address of the list. */
export const GROUPS = ["status", "cluster", "theme", "place"] as const;
export type Group = (typeof GROUPS)[number];

/** What the address of the list asks for; `cursor` is where the page before ended. */
export type ProjectQuery = { filter: ProjectFilter; cursor?: string };

const list = (value: string | string[] | undefined) => [...new Set([value ?? []].flat().filter(Boolean))];
const isStatus = (value: string): value is ProjectStatus => (STATUSES as readonly string[]).includes(value);

/** Reads the address; what no project can be asked for is dropped, so that an old link still shows something. */
export function projectQuery(params: SearchParams, known: (group: Group, value: string) => boolean): ProjectQuery {
  const filter: ProjectFilter = {};
  const status = list(params.status).filter(isStatus);
  if (status.length) filter.status = status;
  for (const group of ["cluster", "theme", "place"] as const) {
    const chosen = list(params[group]).filter((value) => known(group, value));
    if (chosen.length) filter[group] = chosen;
  }
  const q = searchedFor(params.q);
  if (q) filter.q = q;
  const cursor = list(params.cursor)[0];
  return cursor && /^[\w-]{1,200}$/.test(cursor) ? { filter, cursor } : { filter };
}

/** The address that asks for it. */
export function projectsHref(locale: string, { filter, cursor }: ProjectQuery): string {
  const search = new URLSearchParams();
  if (filter.q) search.set("q", filter.q);
  for (const group of GROUPS) for (const value of filter[group] ?? []) search.append(group, value);
  if (cursor) search.set("cursor", cursor);
  const text = search.toString();
  return `/${locale}/projects${text ? `?${text}` : ""}`;
}

/** The first page of the same query without one value of a group, or without the words searched for. */
export function without({ filter }: ProjectQuery, group: Group | "q", value: string): ProjectQuery {
  if (group === "q") return { filter: { ...filter, q: undefined } };
  return { filter: { ...filter, [group]: (filter[group] ?? []).filter((chosen) => chosen !== value) } };
}
