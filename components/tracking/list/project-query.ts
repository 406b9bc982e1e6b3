import { cursorIn, type SearchParams, withSearch } from "@/lib/text/search-params";
import { filterFrom, type Known, type TrackingFilter } from "@/lib/tracking/filter";
import { searchOf } from "@/lib/tracking/groups";

/** What the address of the list asks for; `cursor` is where the page before ended. */
export type ProjectQuery = { filter: TrackingFilter; cursor?: string };

/** Reads the address; what no project can be asked for is dropped, so that an old link still shows something. */
export function projectQuery(params: SearchParams, known: Known): ProjectQuery {
  const filter = filterFrom(params, known);
  const cursor = cursorIn(params);
  return cursor ? { filter, cursor } : { filter };
}

/** The address that asks for it. */
export const projectsHref = (locale: string, { filter, cursor }: ProjectQuery): string =>
  withSearch(`/${locale}/projects`, searchOf(filter, { cursor }));
